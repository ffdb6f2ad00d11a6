import type { ComponentChildren } from 'preact'
import type { Words } from '#platform'
import { CardScan, Details, fieldId, formatDate, Icon, Select, type Shortcut, TextInput, useScene } from '#web'
import type { Earlier } from '../accepting/earlier-dossiers.ts'
import { idTypes } from '../accepting/identity-number.ts'
import type { PersonScreen } from './intake-screen.ts'
import { formerNumberIn } from './person.form.ts'
import { awayWords, idTypeWords, mismatchWords, personWords } from './person.words.ts'

const kinds = [
  { value: 'person', label: personWords.person },
  { value: 'organisation', label: personWords.organisation },
]
const sexes = [
  { value: 'male', label: personWords.male },
  { value: 'female', label: personWords.female },
]
const papers = [
  ...idTypes.map((value) => ({ value, label: idTypeWords[value] })),
  { value: 'none', label: personWords.none },
]

const shownDay = (iso: string): string => formatDate(Temporal.PlainDate.from(iso))

const earlierText = ({ rows, more }: Earlier): Words => {
  const [latest] = rows
  const day = latest === undefined ? '' : shownDay(latest.day)
  const text = (lang: 'vi' | 'en') =>
    `${personWords.earlier[lang]}: ${rows.length}${more ? ` ${personWords.orMore[lang]}` : ''} (${personWords.earlierLatest[lang]} ${day})`
  return { vi: text('vi'), en: text('en') }
}

const EarlierHint = ({ earlier }: { readonly earlier: Earlier }) => {
  const { t } = useScene()
  if (earlier.rows.length === 0) return <p>{t(personWords.earlierNone)}</p>
  return (
    <Details summary={earlierText(earlier)}>
      <ul class="earlier">
        {earlier.rows.map(({ id, code, day }) => (
          <li key={id} class="num">
            <a href={`/can-bo/ho-so/${id}`} target="_blank" rel="noopener">
              {code ?? '–'}
            </a>{' '}
            {shownDay(day)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** What the system has to say about this person; renewed as fields change, and never in the way. */
const Hints = ({ person, carried }: Pick<PersonFieldsProps, 'person' | 'carried'>) => {
  const { of, fromCard, mismatches, away, earlier } = person
  const { t, form } = useScene()
  const formerNumber = formerNumberIn(form.typed, of)
  return (
    <div class="hints span-12" data-live={`hints ${of}`} aria-live="polite">
      {earlier !== null && <input type="hidden" name={`${of}.earlier`} value={carried} />}
      {mismatches.map((each) => (
        <p key={each} class="hint-warning">
          <Icon name="late" /> {t(mismatchWords[each])}
        </p>
      ))}
      {away !== null && (
        <p class="hint-warning">
          <Icon name="late" /> {t(awayWords(away, away.is?.name ?? null, away.chosen.name))}
        </p>
      )}
      {formerNumber !== '' && (
        <p class="num">
          {t(personWords.formerNumber)}: {formerNumber}
        </p>
      )}
      {fromCard && <p class="from-card">{t(personWords.fromCard)}</p>}
      {earlier !== null && <EarlierHint earlier={earlier} />}
    </div>
  )
}

/** Only a card knows it: kept, shown among the hints, not asked for. */
export const FormerNumberField = ({ of }: OfProps) => {
  const { form } = useScene()
  const name = `${of}.formerNumber`
  return <input type="hidden" name={name} value={form.typed.get(name)} data-card-fill="oldNumber" />
}

interface OfProps {
  readonly of: string
}

const PersonName = ({ of }: OfProps) => (
  <>
    <div class="span-6">
      <TextInput
        name={`${of}.name`}
        label={personWords.name}
        autocomplete="off"
        data={{ 'data-card-fill': 'fullName' }}
      />
    </div>
    <div class="span-3">
      <TextInput
        name={`${of}.birth`}
        label={personWords.birth}
        inputmode="numeric"
        autocomplete="off"
        figures
        data={{ 'data-date': '', 'data-card-fill': 'birthDate' }}
      />
    </div>
    <div class="span-3">
      <Select
        name={`${of}.sex`}
        label={personWords.sex}
        choices={sexes}
        empty={personWords.unsaid}
        data={{ 'data-card-fill': 'sex' }}
      />
    </div>
  </>
)

const Identity = ({ of }: OfProps) => (
  <>
    <div class="span-3">
      <Select name={`${of}.idType`} label={personWords.idType} choices={papers} />
    </div>
    <div class="span-3">
      <TextInput
        name={`${of}.idNumber`}
        label={personWords.idNumber}
        autocomplete="off"
        figures
        data={{ 'data-card-fill': 'number' }}
      />
    </div>
    <div class="span-2">
      <TextInput
        name={`${of}.idDate`}
        label={personWords.idDate}
        inputmode="numeric"
        autocomplete="off"
        figures
        data={{ 'data-date': '', 'data-card-fill': 'issuedOn' }}
      />
    </div>
    <div class="span-4">
      <TextInput name={`${of}.idIssuer`} label={personWords.idIssuer} autocomplete="off" />
    </div>
  </>
)

const Contact = ({ of, organisation, phoneFirst }: OfProps & { organisation: boolean; phoneFirst: boolean }) => (
  <>
    <div class="span-3">
      <TextInput
        name={`${of}.phone`}
        label={personWords.phone}
        type="tel"
        autocomplete="off"
        figures
        autofocus={phoneFirst}
      />
    </div>
    <div class="span-3">
      <TextInput name={`${of}.email`} label={personWords.email} type="email" autocomplete="off" />
    </div>
    <div class="span-6">
      <TextInput
        name={`${of}.address`}
        label={organisation ? personWords.organisationAddress : personWords.address}
        autocomplete="off"
        data={{ 'data-card-fill': 'residence' }}
      />
    </div>
  </>
)

/** A scanner's field, for people; an organisation has no card. */
const Scan = ({ of, first, shortcut }: OfProps & { readonly first: boolean; readonly shortcut?: Shortcut }) => (
  <div class="span-9">
    <CardScan
      name={`${of}.scan`}
      label={personWords.scan}
      next={fieldId(`${of}.phone`)}
      autofocus={first}
      {...(shortcut === undefined ? {} : { shortcut })}
    />
  </div>
)

export interface PersonFieldsProps {
  readonly person: PersonScreen
  readonly legend: Words
  /** The heading above says it already. */
  readonly quiet?: boolean
  /** The look-up so far, sealed for the form. */
  readonly carried: string
  /** Where the cursor stands when the screen comes. */
  readonly focus: 'scan' | 'phone' | null
  readonly shortcut?: Shortcut
  /** Beside the legend: a button that takes the person out. */
  readonly aside?: ComponentChildren
  /** Asks on what basis somebody acts. */
  readonly basis?: boolean
}

/** One person or organisation: everything a card fills, and what only people can tell. */
export const PersonFields = (props: PersonFieldsProps) => {
  const { person, legend, carried, focus, shortcut, aside, basis, quiet } = props
  const { t, form } = useScene()
  const { of, organisation } = person
  return (
    <fieldset class="govuk-fieldset person" data-card-scope>
      <legend class={quiet === true ? 'govuk-visually-hidden' : 'person-legend'}>{t(legend)}</legend>
      {aside}
      <input type="hidden" name={`${of}.scanned`} value={form.typed.get(`${of}.scanned`)} data-card-fill="number" />
      <FormerNumberField of={of} />
      <div class="fields">
        {!organisation && <Scan of={of} first={focus === 'scan'} {...(shortcut === undefined ? {} : { shortcut })} />}
        <div class="span-3">
          <Select name={`${of}.kind`} label={personWords.kind} choices={kinds} />
        </div>
        {organisation ? (
          <div class="span-9">
            <TextInput name={`${of}.name`} label={personWords.organisationName} autocomplete="off" />
          </div>
        ) : (
          <PersonName of={of} />
        )}
        <Identity of={of} />
        <Contact of={of} organisation={organisation} phoneFirst={focus === 'phone'} />
        {basis === true && (
          <div class="span-12">
            <TextInput name={`${of}.basis`} label={personWords.basis} hint={personWords.basisHint} autocomplete="off" />
          </div>
        )}
        <Hints person={person} carried={carried} />
      </div>
    </fieldset>
  )
}
