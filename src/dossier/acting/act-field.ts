import type { Words } from '#platform'
import type { Choice } from '#web'
import type { FactRow, Party } from '../dossier.ts'
import type { FactRule } from '../feeding/fact.ts'
import type { PaperLine } from '../reception/papers.form.ts'

interface Asked {
  /** Name of the field and of the member of the action's body. */
  readonly name: string
  readonly label: Words
  readonly hint?: Words
  /** The form takes it empty, whatever else the command may say. */
  readonly optional?: boolean
}

interface Choosing extends Asked {
  readonly choices: readonly Choice[]
  readonly value?: string
}

/** One thing that an act asks an officer. Every kind knows how it is drawn, filled and read. */
export type ActField =
  | (Asked & { readonly kind: 'line'; readonly value?: string; readonly usual?: readonly Words[] })
  | (Asked & { readonly kind: 'text' })
  | (Asked & { readonly kind: 'number'; readonly value?: number; readonly unit?: Words; readonly least: number })
  | (Choosing & { readonly kind: 'choice' })
  | (Choosing & { readonly kind: 'list' })
  /** Agencies to ask, each with its own question and time where it has one. */
  | { readonly kind: 'agencies'; readonly name: 'to'; readonly choices: readonly Choice[]; readonly rows: number }
  /** Any of several. */
  | (Asked & { readonly kind: 'ticks'; readonly choices: readonly Choice[] })
  /** Said or not said. */
  | (Asked & { readonly kind: 'tick' })
  /** Said or not done: the form is not taken without it. `value` is what the body then says. */
  | (Asked & { readonly kind: 'must'; readonly value: string; readonly says: Words; readonly fault: Words })
  | (Asked & { readonly kind: 'day' })
  /** Files that come with the act; the door takes them, the body does not name them. */
  | (Asked & { readonly kind: 'file' })
  | (Asked & { readonly kind: 'moment'; readonly time?: string })
  /** Not asked, and said why: what is then told. */
  | { readonly kind: 'says'; readonly name: string; readonly value: string; readonly says: Words }
  /** Sent along and not asked: which step, which party. */
  | { readonly kind: 'fixed'; readonly name: string; readonly value: string }
  /** What the citizen has to bring, a line a paper. */
  | {
      readonly kind: 'lines'
      readonly name: 'lines'
      readonly failed: readonly SupplementLine[]
      readonly spare: number
    }
  | { readonly kind: 'papers'; readonly name: 'checks'; readonly papers: readonly PaperLine[] }
  | { readonly kind: 'party'; readonly name: 'to'; readonly party: Party }
  /** What the result says for the procedures that rest on it. */
  | {
      readonly kind: 'facts'
      readonly name: 'facts'
      readonly label: Words
      readonly rules: readonly FactRule[]
      readonly values: Readonly<Record<string, string>>
    }
  /** One of these facts, to be mended. */
  | { readonly kind: 'fact'; readonly name: 'value'; readonly fact: FactRow; readonly value: string }
  /** Of a group dossier: why one of the list is refused. */
  | {
      readonly kind: 'refusals'
      readonly name: 'refused'
      readonly people: readonly { readonly id: string; readonly name: string; readonly born: string | null }[]
    }
  /** Who receives the result: an owner who is known, or somebody whose data are typed. */
  | { readonly kind: 'recipient'; readonly name: 'recipient'; readonly owner: string }

export type KindOf<K extends ActField['kind']> = Extract<ActField, { readonly kind: K }>

export interface SupplementLine {
  readonly component: string
  readonly reason: string
}

/** Names of the rows of a list of lines. */
export const lineField = (at: number, part: 'component' | 'reason'): string => `lines.${at}.${part}`

/** The choice between the owner and somebody else. */
export const receiverField = 'receiver'
