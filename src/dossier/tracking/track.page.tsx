import { type Db, isRefusal, type Refusal } from '#platform'
import {
  type Again,
  again,
  anyone,
  Button,
  ButtonRow,
  CitizenLayout,
  Details,
  type Door,
  type Form,
  FormBox,
  Notice,
  page,
  SearchBox,
  TextInput,
  useScene,
} from '#web'
import { type DossierServices, regimeOf } from '../services.ts'
import { stageByCode, trackBySlip } from './track-dossier.ts'
import { trackingRefusals } from './tracking.refusals.ts'
import type { PublicStage } from './tracking.ts'
import { publicStageWords, trackProblems, trackWords } from './tracking.words.ts'
import { sceneOf, type TrackingScene } from './tracking-scene.ts'
import { TrackingView } from './tracking-view.component.tsx'

/** What the code alone told: a stage, that there is none, or that the regime keeps it for holders of the slip. */
interface CodeOnly {
  readonly code: string
  readonly stage: PublicStage | 'hidden' | null
}

type TrackModel =
  | { readonly kind: 'form'; readonly codeOnly: CodeOnly | null; readonly openByCode: boolean }
  | { readonly kind: 'tracked'; readonly scene: TrackingScene }

const loadForm = async (
  services: DossierServices,
  db: Db,
  code: string,
  now: Temporal.Instant,
): Promise<TrackModel> => {
  const openByCode = regimeOf(services, { acceptedAt: null }, now)('tracking').publicByCode.length > 0
  if (code === '' || !openByCode) return { kind: 'form', codeOnly: null, openByCode }
  const stage = await stageByCode(db, services, code, now)
  return { kind: 'form', codeOnly: { code: code.slice(0, 60), stage }, openByCode }
}

const slipDigits = (typed: string): string => typed.replace(/[\s.-]/g, '')

/** Mistakes of form cost none of the five tries; a wrong pair does. */
const track = async (
  services: DossierServices,
  db: Db,
  form: Form,
  now: Temporal.Instant,
): Promise<Again<TrackModel> | Refusal> => {
  const [code, slip] = [form.get('ma-ho-so'), slipDigits(form.get('so-phieu'))]
  const problems = [
    ...(code === '' ? [{ field: 'ma-ho-so', message: trackProblems.noCode }] : []),
    ...(/^\d{8}$/.test(slip) ? [] : [{ field: 'so-phieu', message: trackProblems.wrongSlip }]),
  ]
  if (problems.length > 0) return again(problems)
  const tracking = await trackBySlip(db, code, slip, now)
  if (!isRefusal(tracking)) return again([], { kind: 'tracked', scene: await sceneOf(services, db, tracking, now) })
  if (tracking.refusal !== 'slip-unknown') return tracking
  const { vi, en } = trackingRefusals['slip-unknown']
  return again([{ field: 'so-phieu', message: { vi: vi(), en: en() } }])
}

const Stage = ({ codeOnly: { code, stage } }: { readonly codeOnly: CodeOnly }) => {
  const { t } = useScene()
  if (stage === null) return <Notice tone="warning">{t(trackWords.noSuchCode)}</Notice>
  return (
    <Notice title={`${t(trackWords.state)}: ${code}`}>
      <p>{stage === 'hidden' ? t(trackWords.notShown) : <strong>{t(publicStageWords[stage])}</strong>}</p>
    </Notice>
  )
}

const SlipForm = () => (
  <FormBox action="/tra-cuu">
    <TextInput
      name="ma-ho-so"
      label={trackWords.code}
      hint={trackWords.codeHint}
      autocomplete="off"
      maxlength={60}
      width={20}
      figures
    />
    <TextInput
      name="so-phieu"
      label={trackWords.slip}
      hint={trackWords.slipHint}
      autocomplete="off"
      inputmode="numeric"
      maxlength={12}
      width={10}
      figures
    />
    <ButtonRow>
      <Button shortcut={null}>{trackWords.show}</Button>
    </ButtonRow>
  </FormBox>
)

const Lookup = ({ codeOnly, openByCode }: Extract<TrackModel, { kind: 'form' }>) => {
  const { t, house } = useScene()
  return (
    <>
      <h1>{t(trackWords.title)}</h1>
      {codeOnly !== null && <Stage codeOnly={codeOnly} />}
      <p class="intro">{t(trackWords.intro)}</p>
      <SlipForm />
      <p>{t(trackWords.qr)}</p>
      {openByCode && (
        <Details summary={trackWords.codeOnly} open={codeOnly !== null}>
          <p>{t(trackWords.codeOnlyText)}</p>
          <SearchBox
            action="/tra-cuu"
            name="ma"
            label={trackWords.code}
            value={codeOnly?.code ?? ''}
            button={trackWords.codeOnlyButton}
            showLabel
          />
        </Details>
      )}
      <p class="after">
        {t(trackWords.lost)}{' '}
        <a class="num" href={`tel:${house.hotline.replaceAll(' ', '')}`}>
          {house.hotline}
        </a>
        .
      </p>
    </>
  )
}

export const trackPage = (services: DossierServices): Door =>
  page('/tra-cuu', {
    who: anyone,
    record: null,
    limit: 'tracking',
    onRefusal: 'commit',
    load: ({ db, query, now }) => loadForm(services, db, (query.get('ma') ?? '').trim(), now),
    submit: (visit, form) => track(services, visit.db, form, visit.now),
    view: (model, visit) => (
      <CitizenLayout
        visit={visit}
        title={trackWords.title}
        description={trackWords.description}
        hidden={model.kind === 'tracked' || model.codeOnly !== null}
      >
        {model.kind === 'form' ? <Lookup {...model} /> : <TrackingView scene={model.scene} conceal={visit.conceal} />}
      </CitizenLayout>
    ),
  })
