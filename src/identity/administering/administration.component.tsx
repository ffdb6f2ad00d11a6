import type { ComponentChildren } from 'preact'
import { type AgencyDirectory, agencyDirectory } from '#agency'
import { localDate } from '#platform'
import { CopyCode, Notice, OfficerLayout, type OfficerLayoutProps, type Visit } from '#web'
import type { Actor } from '../actor.ts'
import { officerFace, placeOf } from '../officer-face.ts'
import { placesOf } from '../officer-places.ts'
import { givenWords as words } from './administering.words.ts'

export type Own<P = unknown> = Visit<Actor, P>

/** What every page of the area reads: the agencies, to say where posts are. */
export const readDirectory = ({ db }: Own): Promise<AgencyDirectory> => agencyDirectory(db)

interface AreaProps extends Pick<OfficerLayoutProps, 'title' | 'back' | 'current'> {
  readonly visit: Own
  readonly directory: AgencyDirectory
  readonly children: ComponentChildren
}

/** A page of the administrators' area. */
export const Area = ({ visit, directory, children, ...rest }: AreaProps) => (
  <OfficerLayout
    visit={visit}
    officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
    nav={placesOf(visit.actor.role)}
    {...rest}
  >
    {children}
  </OfficerLayout>
)

const cookie = 'trao'

/** A password or a token that the next page shows, and no page after it: sealed, in the administrator's own browser. */
export const handOn = (visit: Own, kind: 'password' | 'token', of: string, secret: string): void =>
  visit.setCookie(cookie, visit.conceal(JSON.stringify([kind, of, secret])), { maxAge: 120 })

export interface Given {
  readonly kind: 'password' | 'token'
  readonly secret: string
}

/** Takes what was handed on for this account or post, once. */
export const takeGiven = (visit: Own, kinds: Given['kind'], of: string | null): Given | null => {
  const text = visit.reveal(visit.cookies[cookie] ?? null)
  if (text === null) return null
  visit.clearCookie(cookie)
  const [kind, whose, secret] = JSON.parse(text) as [Given['kind'], string, string]
  return kind === kinds && (of === null || whose === of) ? { kind, secret } : null
}

export const GivenSecret = ({ given, visit }: { readonly given: Given; readonly visit: Own }) => (
  <Notice title={words[given.kind]}>
    <p>
      <CopyCode>{given.secret}</CopyCode>
    </p>
    <p>{visit.t(given.kind === 'password' ? words.passwordHelp : words.tokenHelp)}</p>
  </Notice>
)
