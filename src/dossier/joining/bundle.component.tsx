import type { AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import {
  Button,
  type Column,
  Details,
  FormBox,
  formatDateTime,
  formatMoment,
  Select,
  Table,
  Tag,
  TextInput,
  useScene,
  workKeys,
} from '#web'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { WholeBundle } from './bundle.store.ts'
import { endedAs, type Leg, type LegState, legState, nextUp } from './bundle.ts'
import { bundlePath } from './bundle-paths.ts'
import { endedWords, legStates, nextWords, toldWords, joiningWords as words } from './joining.words.ts'

const tones: Readonly<Record<LegState, 'none' | 'soon' | 'ok' | 'stopped' | 'plain'>> = {
  waiting: 'stopped',
  'to-send': 'soon',
  working: 'none',
  ready: 'ok',
  ended: 'none',
}

export interface BundleProps {
  readonly whole: WholeBundle
  readonly directory: AgencyDirectory
  readonly now: Temporal.Instant
  /** For people outside: no link into the officers' pages. */
  readonly bare?: boolean
}

/** What a procedure of the bundle is called, by its key. */
export const nameOfLeg =
  ({ legs }: WholeBundle) =>
  (key: string) =>
    legs.find((leg) => leg.key === key)?.name ?? null

/** Who acts next and since when; agencies by name, people never. */
export const LegNext = ({ whole, leg, directory, now }: BundleProps & { readonly leg: Leg }) => {
  const { t } = useScene()
  const next = nextUp(whole.bundle, [leg])
  if (next.length === 0) return <>{t(words.nothing)}</>
  return (
    <div>
      {next.map(({ who, agency, since }) => (
        <div key={`${agency} ${since}`}>
          {agency !== null && directory.find(agency) !== undefined
            ? t(directory.shortNameAt(agency, localDate(now)))
            : who === 'outside' && leg.external !== null
              ? t(leg.external.receiver)
              : t(nextWords[who])}{' '}
          <small class="num">
            {t(words.since)} {formatDateTime(since)}
          </small>
        </div>
      ))}
    </div>
  )
}

/** Lateness is nobody's secret: with colour and word, and how far up it was told. */
const Due = ({ leg, now }: { readonly leg: Leg; readonly now: Temporal.Instant }) => {
  const { lang, t } = useScene()
  const due = leg.dossier?.dueAt ?? leg.external?.dueAt ?? null
  if (due === null) return <span class="num">–</span>
  const open = leg.external !== null && ['to-send', 'working'].includes(legState(leg))
  const late = open && Temporal.Instant.compare(now, due) > 0
  const told = leg.external?.told ?? null
  return (
    <>
      <span class="num">{formatMoment(due, lang)}</span> {late && <Tag tone="late">{words.late}</Tag>}
      {late && told !== null && told !== 'warned' && <small>{t(toldWords[told])}</small>}
    </>
  )
}

const Name = ({ leg, plain }: { readonly leg: Leg; readonly plain: boolean }) => {
  const { t } = useScene()
  const { dossier, external } = leg
  if (dossier === null)
    return (
      <>
        {t(leg.name)} <small>{external === null ? '' : t(external.receiver)}</small>
      </>
    )
  return (
    <>
      {t(leg.name)}{' '}
      <small class="num">
        {dossier.code === null ? (
          t(words.noCode)
        ) : plain ? (
          dossier.code
        ) : (
          <a href={dossierPath(dossier.id)}>{dossier.code}</a>
        )}
      </small>
    </>
  )
}

const AnswerForm = ({ id, leg }: { readonly id: string; readonly leg: Leg }) => (
  <Details summary={words.answered}>
    <FormBox action={bundlePath(id)}>
      <input type="hidden" name="leg" value={leg.key} />
      <Select
        name={`outcome.${leg.key}`}
        label={words.outcome}
        choices={[
          { value: 'granted', label: words.granted },
          { value: 'refused', label: words.refused },
        ]}
      />
      <TextInput name={`number.${leg.key}`} label={words.documentNumber} optional autocomplete="off" maxlength={80} />
      <Button name="act" value="answer" shortcut={workKeys.update} row={words.answered}>
        {words.answered}
      </Button>
    </FormBox>
  </Details>
)

const hasActs = (leg: Leg): boolean => leg.external !== null && ['to-send', 'working'].includes(legState(leg))

const LegActs = ({ id, leg }: { readonly id: string; readonly leg: Leg }) => {
  const state = legState(leg)
  if (leg.external === null) return null
  if (state === 'to-send')
    return (
      <FormBox action={bundlePath(id)}>
        <input type="hidden" name="leg" value={leg.key} />
        <Button name="act" value="send" shortcut="Alt+G" row={words.send}>
          {words.send}
        </Button>
      </FormBox>
    )
  return state === 'working' ? <AnswerForm id={id} leg={leg} /> : null
}

/** With a refusal or an end goes why: whoever waits for something must not learn it at the counter. */
const State = ({ leg, legs }: { readonly leg: Leg; readonly legs: readonly Leg[] }) => {
  const { t } = useScene()
  const [state, ended] = [legState(leg), endedAs(leg)]
  const before = legs.find(({ key }) => key === leg.after)
  return (
    <>
      <Tag tone={ended === 'refused' ? 'late' : tones[state]}>
        {ended === null ? legStates[state] : endedWords[ended]}
      </Tag>
      {ended === 'not-begun' && before !== undefined && endedAs(before) !== null && (
        <small>{t(words.needsResult(before.name))}</small>
      )}
    </>
  )
}

/** Each procedure of a bundle: how far it is, who acts next and since when, and by when. */
export const BundleTable = ({
  acts = false,
  here = null,
  ...props
}: BundleProps & { readonly acts?: boolean; readonly here?: string | null }) => {
  const { bundle, legs } = props.whole
  const columns: readonly Column<Leg>[] = [
    {
      head: words.leg,
      title: true,
      cell: (leg) => <Name leg={leg} plain={props.bare === true || leg.dossier?.id === here} />,
    },
    { head: words.state, cell: (leg) => <State leg={leg} legs={legs} /> },
    { head: words.next, cell: (leg) => <LegNext {...props} leg={leg} /> },
    { head: words.due, cell: (leg) => <Due leg={leg} now={props.now} /> },
    ...(acts && legs.some(hasActs)
      ? [{ head: words.acts, actions: true, cell: (leg: Leg) => <LegActs id={bundle.id} leg={leg} /> }]
      : []),
  ]
  return <Table caption={words.legs} columns={columns} rows={legs} keyOf={({ key }) => key} />
}
