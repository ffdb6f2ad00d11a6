import type { Words } from '#platform'
import {
  Button,
  FactList,
  FormBox,
  formatDate,
  maskIdentity,
  Section,
  Spoken,
  Tag,
  type Text,
  TextInput,
  useScene,
} from '#web'
import { formOf } from '../acting/act-forms.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { actPath, fullPath } from '../reading/dossier-paths.ts'
import { factQuery } from './ask-facts.ts'
import { carriedFacts, type FactRow, type FactRule, type FactType, isDate, ownFacts } from './fact.ts'
import { factField, typedFact } from './facts.form.ts'
import { correctedSince, isTakenOver, replacedNumber } from './feed.ts'
import { feedingWords as words } from './feeding.words.ts'

const hints: Readonly<Partial<Record<FactType, Words>>> = {
  date: words.dayHint,
  'personal-date': words.dayHint,
  'personal-number': words.number12,
}

/** One fact as it is typed. */
export const FactInput = ({
  name,
  label,
  type,
  required = true,
}: {
  readonly name: string
  readonly label: Text
  readonly type: FactType
  readonly required?: boolean
}) => {
  const hint = hints[type]
  return (
    <TextInput
      name={name}
      label={label}
      optional={!required}
      autocomplete="off"
      {...(hint === undefined ? {} : { hint })}
      {...(type === 'text' || type === 'address' ? {} : { inputmode: 'numeric' as const, width: 20, figures: true })}
    />
  )
}

/** What the result says, as the bundle asks for it. */
export const FactInputs = ({ rules, label }: { readonly rules: readonly FactRule[]; readonly label: Words }) => {
  const { t } = useScene()
  return (
    <fieldset class="govuk-fieldset fact-inputs">
      <legend class="panel-label">{t(label)}</legend>
      <p class="govuk-hint">{t(words.enterHint)}</p>
      {rules.map(({ key, name, type, required }) => (
        <FactInput key={key} name={factField(key)} label={name} type={type} required={required} />
      ))}
    </fieldset>
  )
}

/** As it is read: a person's number and day are masked until somebody asks for them, like everywhere. */
export const factText = ({ type, value }: Pick<FactRow, 'type' | 'value'>, full: boolean): string => {
  if (value === '–') return value
  if (type === 'personal-number') return full ? value : maskIdentity(value)
  if (type === 'personal-date' && !full) return value.slice(0, 4)
  if (type === 'address' && !full) return '•••'
  return isDate(type) ? formatDate(Temporal.PlainDate.from(value)) : value
}

interface FactsProps {
  readonly of: DossierCase
  /** Everything is shown; the door of this view recorded it. */
  readonly full: boolean
}

const Value = ({ of, full, fact }: FactsProps & { readonly fact: FactRow }) => {
  const { t } = useScene()
  const legs = of.bundle?.legs ?? []
  const took = isTakenOver(fact, legs) ? words.tookOver : words.changed
  const changed = fact.source === null ? words.changedOwn : took
  const right = replacedNumber(fact, legs)
  return (
    <>
      <span class={fact.type === 'text' || fact.type === 'address' ? undefined : 'num'}>
        <Spoken>{factText(fact, full)}</Spoken>
      </span>{' '}
      {fact.source !== null && <small>{t(words.from(fact.source.name, fact.source.number))}</small>}{' '}
      {right !== null && <small>{t(words.replacedBy(right))}</small>}{' '}
      {fact.changedAt !== null && <small>{t(changed)}</small>}{' '}
      {of.actions.includes('correct-fact') && (
        <a href={`${actPath(of.dossier.id, formOf('correct-fact').slug)}?${factQuery}=${fact.id}`}>
          {t(words.correct)}
          <span class="govuk-visually-hidden"> {t(fact.name)}</span>
        </a>
      )}
    </>
  )
}

/** The earlier result was corrected after it was carried here: nothing changes by itself, and one press takes it over. */
const Corrected = ({ of, full, fact }: FactsProps & { readonly fact: FactRow }) => {
  const { t } = useScene()
  const newer = correctedSince(fact, of.bundle?.legs ?? [])
  if (newer === null) return null
  const { slug } = formOf('correct-fact')
  return (
    <div class="fact-corrected">
      <Tag tone="soon">{words.correctedThere}</Tag> {factText(newer, full)}{' '}
      {!of.actions.includes('correct-fact') ? null : hides([newer]) && !full ? (
        <a href={`${fullPath(of.dossier.id)}#tu-ket-qua`}>{t(words.lookFirst)}</a>
      ) : (
        <FormBox action={`${actPath(of.dossier.id, slug)}?${factQuery}=${fact.id}`}>
          <input type="hidden" name="seen" value={of.dossier.eventCount} />
          <input type="hidden" name="value" value={typedFact(newer.type, newer.value)} />
          <input type="hidden" name="reason" value={words.takenOver.vi} />
          <Button look="plain" shortcut="Alt+Y" row={words.takeOver}>
            {words.takeOver}
          </Button>
        </FormBox>
      )}
    </div>
  )
}

const hides = (facts: readonly FactRow[]): boolean =>
  facts.some(({ type }) => type === 'personal-number' || type === 'personal-date' || type === 'address')

const Facts = ({
  id,
  title,
  facts,
  note,
  ...props
}: FactsProps & {
  readonly id: string
  readonly title: Words
  readonly facts: readonly FactRow[]
  readonly note: Words | null
}) => {
  const { t } = useScene()
  if (facts.length === 0) return null
  return (
    <Section id={id} title={title}>
      {note !== null && <p class="part-note">{t(note)}</p>}
      <FactList
        facts={facts.map((fact) => ({
          label: fact.name,
          value: (
            <>
              <Value {...props} fact={fact} />
              <Corrected {...props} fact={fact} />
            </>
          ),
        }))}
      />
      {!props.full && hides(facts) && (
        <p class="section-foot">
          <a href={`${fullPath(props.of.dossier.id)}#${id}`}>{t(words.showAll)}</a>
        </p>
      )}
    </Section>
  )
}

/** As the catalogue names them: the own ones, and those that this leg uses. */
const inOrder = (facts: readonly FactRow[], { dossier, bundle }: DossierCase): readonly FactRow[] => {
  const used = bundle?.legs.find((leg) => leg.dossier?.id === dossier.id)?.uses ?? []
  const order = [...(dossier.bundle?.gives ?? []).map(({ key }) => key), ...used]
  return facts.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
}

/** What earlier results of the bundle say for this dossier, filled in and marked; and what its own result says. */
export const FactsOf = (props: FactsProps) => {
  const { facts } = props.of.dossier
  return (
    <>
      <Facts
        {...props}
        id="tu-ket-qua"
        title={words.carried}
        facts={inOrder(carriedFacts(facts), props.of)}
        note={words.carriedNote}
      />
      <Facts
        {...props}
        id="noi-dung-ket-qua"
        title={words.own}
        facts={inOrder(ownFacts(facts), props.of)}
        note={null}
      />
    </>
  )
}
