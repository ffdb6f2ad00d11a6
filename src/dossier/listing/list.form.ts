import { isRefusal, type Refusal, type Words } from '#platform'
import { type Again, again, type Form, type FormProblem, type Redirect, redirect } from '#web'
import { refusalWords } from '../refusal-words.ts'
import type { HandoverList } from './handover-lists.query.ts'
import type { Failed, Found } from './keep-list.ts'
import { listFaults as faults, onListWords as words } from './list.words.ts'
import { listPath } from './list-paths.ts'
import { readPicks } from './picks.form.ts'

export const noteField = (handoverId: string): string => `note.${handoverId}`

/** What was ticked as received, with a remark if there is one, and what was noted without a tick: missing. */
export const readFound = (
  form: Form,
  { id, lines }: Pick<HandoverList, 'id' | 'lines'>,
): { readonly found: Found; readonly problems: readonly FormProblem[] } => {
  const open = lines.filter(({ outcome }) => outcome === 'open')
  const { picked, problems } = readPicks(form, open)
  const noted = open
    .map(({ handoverId }) => ({ handover: handoverId, note: form.get(noteField(handoverId)) }))
    .filter(({ note }) => note !== '')
  const wrong = noted.flatMap(({ handover, note }) =>
    note.length > 500 ? [{ field: noteField(handover), message: faults.noteLong }] : [],
  )
  const noteOn = (handover: string) => noted.find((each) => each.handover === handover)?.note ?? null
  return {
    found: {
      id,
      confirmed: picked.map((handover) => ({ handover, note: noteOn(handover) })),
      missing: noted.filter(({ handover }) => !picked.includes(handover)),
    },
    problems: [...problems, ...wrong],
  }
}

interface FailedPiece {
  readonly line: { readonly code: string }
  readonly refusal: Refusal
}

/** What was done, and each piece that could not be, by its dossier and with the reason. */
export const toldOf = (
  done: Words,
  failed: readonly FailedPiece[],
): { readonly flash: Words; readonly kind?: 'note' } => {
  if (failed.length === 0) return { flash: done }
  const lines = failed.map(({ line, refusal }) => words.failed(line.code, refusalWords(refusal)))
  const all = (lang: 'vi' | 'en') => [done[lang], ...lines.map((line) => line[lang])].join(' ')
  return { flash: { vi: all('vi'), en: all('en') }, kind: 'note' }
}

/** Back to the list, with what was done; or to the form with the refusal. */
export const backToList = (
  id: string,
  answer: readonly Failed[] | Refusal,
  done: Words,
): Redirect | Refusal | Again<never> => {
  if (isRefusal(answer)) return answer
  return redirect(listPath(id), toldOf(done, answer as readonly Failed[]))
}

export const nothingTicked = again<never>([{ message: faults.nothing }])
