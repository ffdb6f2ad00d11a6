import { type Office, OfficeFacts, officeOf } from '#agency'
import { isRefusal, localDate, type Refusal, refuse } from '#platform'
import {
  type Again,
  again,
  anyone,
  BackLink,
  Button,
  CitizenLayout,
  CodeInput,
  type Door,
  type Form,
  FormBox,
  formatTime,
  Notice,
  page,
  type Redirect,
  redirect,
  Section,
  useScene,
  type Visit,
} from '#web'
import type { Dossier, ElectronicResult } from '../dossier.ts'
import { type AskedCode, askCode, checkCode, lastCode } from '../returning/return-code.store.ts'
import type { DossierServices } from '../services.ts'
import { dossierByToken } from '../tracking/track-dossier.ts'
import { offeredFiles } from './electronic-files.ts'
import { fetchFaults, fetchStates, fetchWords as words } from './fetch.words.ts'
import { fetchKey, tokenOf } from './fetch-key.ts'
import { fetchFilePath, fetchPath } from './fetch-paths.ts'
import { SignatureFacts } from './signature-facts.component.tsx'

type Own = Visit<null, unknown>

interface Fetching {
  readonly code: string
  readonly files: readonly ElectronicResult[]
  readonly asked: AskedCode | null
  /** The key of the files, concealed; null before the code was right. */
  readonly sealed: string | null
  readonly office: Office
}

interface Shown {
  readonly dossier: Dossier
  readonly token: string
}

/** The dossier whose slip opened the page that led here. */
const shownBy = async ({ db, now, query, reveal }: Own): Promise<Shown | null> => {
  const token = tokenOf('xem-ket-qua', reveal(query.get('s')), now)
  const dossier = token === null ? null : await dossierByToken(db, token)
  return token === null || dossier === null ? null : { dossier, token }
}

const load =
  ({ agencies, calendarOf }: DossierServices) =>
  async (visit: Own): Promise<Fetching | Refusal> => {
    const { db, now, query, reveal } = visit
    const shown = await shownBy(visit)
    if (shown?.dossier.code == null) return refuse('fetch-link-ended')
    const { dossier, token } = shown
    const directory = await agencies()
    const day = localDate(now)
    const place = directory.successorOf(dossier.returnedAtAgency, day, dossier.territory)?.code
    const at = place ?? dossier.returnedAtAgency
    const proved = tokenOf('tai-ket-qua', reveal(query.get('m')), now) === token
    return {
      code: shown.dossier.code,
      files: offeredFiles(dossier),
      asked: await lastCode(db, dossier.id, 'online'),
      sealed: proved ? query.get('m') : null,
      office: officeOf(directory, at, calendarOf(at), now),
    }
  }

const submit = async (visit: Own, form: Form): Promise<Redirect | Refusal | Again<never>> => {
  const { db, now, query } = visit
  const shown = await shownBy(visit)
  if (shown === null || offeredFiles(shown.dossier).length === 0) return refuse('fetch-link-ended')
  const { dossier, token } = shown
  const here = `${fetchPath}?s=${query.get('s')}`
  if (form.get('act') === 'ask') {
    const asked = await askCode(db, { dossierId: dossier.id, by: 'citizen', purpose: 'online' }, now)
    return isRefusal(asked) ? asked : redirect(here)
  }
  const typed = form.get('code').replace(/\s/g, '')
  if (!/^\d{6}$/.test(typed)) return again([{ field: 'code', message: fetchFaults.code }])
  const right = await checkCode(db, dossier.id, typed, now, 'online')
  if (isRefusal(right)) return right
  return redirect(`${here}&m=${visit.conceal(fetchKey('tai-ket-qua', token, now))}`)
}

const Asked = ({ asked }: Pick<Fetching, 'asked'>) => {
  const { t } = useScene()
  if (asked === null) return null
  const { state, shown, expiresAt } = asked
  return (
    <Notice tone={state === 'sent' || state === 'asked' ? 'note' : 'warning'}>
      {t(fetchStates[state])}{' '}
      {state === 'sent' && t(words.sentTo(shown ?? '', expiresAt === null ? '' : formatTime(expiresAt)))}
    </Notice>
  )
}

const canBeTyped = ({ asked }: Pick<Fetching, 'asked'>): boolean => asked?.state === 'sent' || asked?.state === 'asked'

const Prove = ({ asked, office }: Pick<Fetching, 'asked' | 'office'>) => {
  const { t } = useScene()
  return (
    <>
      <p>{t(words.intro)}</p>
      <Asked asked={asked} />
      {canBeTyped({ asked }) && (
        <FormBox>
          <CodeInput label={words.code} hint={words.codeHint} />
          <Button name="act" value="prove" shortcut={null}>
            {words.prove}
          </Button>
        </FormBox>
      )}
      <FormBox>
        <Button look={canBeTyped({ asked }) ? 'plain' : 'main'} name="act" value="ask" shortcut={null}>
          {asked === null ? words.ask : words.askAgain}
        </Button>
      </FormBox>
      <OfficeFacts office={office} />
    </>
  )
}

const Files = ({ files, sealed }: { readonly files: readonly ElectronicResult[]; readonly sealed: string }) => {
  const { t } = useScene()
  return (
    <>
      <Notice tone="success">{t(words.proved)}</Notice>
      {files.map((file) => (
        <Section key={file.id} id={`tep-${file.id}`} title={words.section}>
          <p>
            <a class="govuk-button" href={fetchFilePath(file.id, sealed)} download>
              {t(words.file)}
            </a>
          </p>
          <p>{t(words.check)}</p>
          <SignatureFacts file={file} open />
        </Section>
      ))}
    </>
  )
}

const view = ({ code, files, asked, sealed, office }: Fetching, visit: Own) => (
  <CitizenLayout visit={visit} title={words.title} hidden>
    <BackLink href="/tra-cuu">{words.back}</BackLink>
    <p class="lead num">{code}</p>
    <h1>{visit.t(words.title)}</h1>
    {files.length === 0 && <p>{visit.t(words.none)}</p>}
    {files.length > 0 && sealed !== null && <Files files={files} sealed={sealed} />}
    {files.length > 0 && sealed === null && <Prove asked={asked} office={office} />}
  </CitizenLayout>
)

/**
 * Where a citizen fetches his signed result. The slip alone may lie about: before anything personal is shown, a code goes to the
 * telephone or e-mail that stand in the dossier, as for a result that is fetched at the counter without a paper.
 */
export const fetchPage = (services: DossierServices): Door =>
  page(fetchPath, {
    who: anyone,
    record: null,
    limit: 'tracking',
    // a wrong code counts
    onRefusal: 'commit',
    load: load(services),
    submit,
    view,
  })
