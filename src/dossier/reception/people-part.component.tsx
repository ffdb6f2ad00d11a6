import type { Words } from '#platform'
import { Kbd, keyed, keyedRow, Section, Select, useScene, workKeys } from '#web'
import { intakeWords } from './intake.words.ts'
import type { IntakeScreen, PersonScreen } from './intake-screen.ts'
import { PersonFields } from './person-fields.component.tsx'

const submitters = [
  { value: 'same', label: intakeWords.same },
  { value: 'other', label: intakeWords.another },
  { value: 'representative', label: intakeWords.representative },
]
const recipients = [
  { value: 'same', label: intakeWords.sameRecipient },
  { value: 'other', label: intakeWords.otherRecipient },
]

const RemoveOwner = ({ at }: { readonly at: number }) => {
  const { t } = useScene()
  return (
    <button
      type="submit"
      class="link-button person-remove"
      name="act"
      value={`remove-owner.${at}`}
      {...keyedRow(workKeys.remove, t(intakeWords.removeOwner))}
    >
      {t(intakeWords.removeOwner)}
    </button>
  )
}

/** Owners are numbered only when there are several. */
const ownerLegend = (at: number, count: number): Words =>
  count === 1 ? intakeWords.owner : { vi: `${intakeWords.owner.vi} ${at + 1}`, en: `${intakeWords.owner.en} ${at + 1}` }

export interface PeoplePartProps {
  readonly screen: IntakeScreen
  readonly seal: (text: string) => string
}

/** Where the cursor goes next: to the scan while nobody is known, then to what a card does not tell. */
const focusOf = ({ form, procedure }: IntakeScreen): 'scan' | 'phone' | null => {
  if (procedure === null) return null
  if (form.get('owner.0.name') === '') return 'scan'
  return form.get('owner.0.phone') === '' ? 'phone' : null
}

const shapeOf = ({ people, form }: IntakeScreen): string =>
  [
    form.get('submitter'),
    form.get('recipient'),
    ...people.map(({ of, organisation }) => `${of} ${organisation}`),
  ].join()

const carried = ({ earlier, sealed }: PersonScreen, seal: PeoplePartProps['seal']): string =>
  earlier === null ? '' : (sealed ?? seal(JSON.stringify(earlier)))

const Owners = ({ screen, seal }: PeoplePartProps) => {
  const owners = screen.people.filter(({ of }) => of.startsWith('owner.'))
  return (
    <>
      <input type="hidden" name="owners" value={owners.length} />
      {owners.map((person, at) => (
        <PersonFields
          key={person.of}
          person={person}
          legend={ownerLegend(at, owners.length)}
          quiet={owners.length === 1}
          carried={carried(person, seal)}
          focus={at === 0 ? focusOf(screen) : null}
          {...(at === 0 ? { shortcut: workKeys.scan } : {})}
          {...(owners.length > 1 ? { aside: <RemoveOwner at={at} /> } : {})}
        />
      ))}
    </>
  )
}

/** Whether somebody else hands in or receives; without a script a button shows the fields. */
const OtherPeople = () => {
  const { t } = useScene()
  return (
    <div class="fields people-choices">
      <div class="span-4">
        <Select name="submitter" label={intakeWords.submitter} choices={submitters} />
      </div>
      <div class="span-4">
        <Select name="recipient" label={intakeWords.recipient} choices={recipients} />
      </div>
      <div class="span-4 people-more">
        <button type="submit" class="button button-plain" name="act" value="add-owner" {...keyed(workKeys.add)}>
          {t(intakeWords.addOwner)}
          <Kbd keys={workKeys.add} />
        </button>
        <noscript>
          <button type="submit" class="button button-plain" name="act" value="update">
            {t(intakeWords.update)}
          </button>
        </noscript>
      </div>
    </div>
  )
}

export const PeoplePart = ({ screen, seal }: PeoplePartProps) => {
  const others = screen.people.filter(({ of }) => !of.startsWith('owner.'))
  const represented = screen.form.get('submitter') === 'representative'
  const legends: Readonly<Record<string, Words>> = {
    submitter: represented ? intakeWords.representative : intakeWords.submitter,
    recipient: intakeWords.recipient,
  }
  return (
    <Section id="part-people" title={intakeWords.peoplePart}>
      <div data-live="people" data-shape={shapeOf(screen)}>
        <Owners screen={screen} seal={seal} />
        <OtherPeople />
        {others.map((person) => (
          <PersonFields
            key={person.of}
            person={person}
            legend={legends[person.of] ?? intakeWords.owner}
            carried={carried(person, seal)}
            focus={null}
            basis={represented && person.of === 'submitter'}
          />
        ))}
      </div>
    </Section>
  )
}
