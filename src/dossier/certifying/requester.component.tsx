import { CardScan, Details, fieldId, keyed, Section, Select, TextInput, useScene, workKeys } from '#web'
import { idTypes } from '../accepting/identity-number.ts'
import { idTypeWords, personWords } from '../reception/person.words.ts'
import { FormerNumberField } from '../reception/person-fields.component.tsx'
import { lineField, requester } from './certify.form.ts'
import { certifyWords as words } from './certify.words.ts'
import type { CertifyScreen } from './certify-screen.form.ts'

const Update = () => {
  const { t } = useScene()
  return (
    <button type="submit" class="link-button" name="act" value="update" {...keyed(workKeys.update)}>
      {t(words.read)}
    </button>
  )
}

const papers = [
  ...idTypes.map((value) => ({ value, label: idTypeWords[value] })),
  { value: 'none', label: personWords.none },
]
const sexes = [
  { value: 'male', label: personWords.male },
  { value: 'female', label: personWords.female },
]

const FromCard = () => (
  <>
    <div class="span-3">
      <TextInput
        name={`${requester}.birth`}
        label={personWords.birth}
        figures
        data={{ 'data-date': '', 'data-card-fill': 'birthDate' }}
      />
    </div>
    <div class="span-3">
      <Select
        name={`${requester}.sex`}
        label={personWords.sex}
        choices={sexes}
        empty={personWords.unsaid}
        data={{ 'data-card-fill': 'sex' }}
      />
    </div>
    <div class="span-3">
      <TextInput
        name={`${requester}.idDate`}
        label={personWords.idDate}
        figures
        data={{ 'data-date': '', 'data-card-fill': 'issuedOn' }}
      />
    </div>
  </>
)

const More = () => (
  <Details summary={words.more}>
    <div class="fields">
      <FromCard />
      <div class="span-3">
        <TextInput name={`${requester}.phone`} label={personWords.phone} type="tel" figures autocomplete="off" />
      </div>
      <div class="span-12">
        <TextInput
          name={`${requester}.address`}
          label={personWords.address}
          autocomplete="off"
          data={{ 'data-card-fill': 'residence' }}
        />
      </div>
    </div>
  </Details>
)

const Named = () => (
  <>
    <div class="span-6">
      <TextInput
        name={`${requester}.name`}
        label={personWords.name}
        autocomplete="off"
        data={{ 'data-card-fill': 'fullName' }}
      />
    </div>
    <div class="span-3">
      <Select name={`${requester}.idType`} label={personWords.idType} choices={papers} />
    </div>
    <div class="span-3">
      <TextInput
        name={`${requester}.idNumber`}
        label={personWords.idNumber}
        autocomplete="off"
        figures
        data={{ 'data-card-fill': 'number' }}
      />
    </div>
  </>
)

/** Who asks: the card fills everything, and the cursor goes on to the papers. */
export const Requester = ({ form }: CertifyScreen) => (
  <Section id="part-people" title={words.person} aside={<Update />}>
    <div data-card-scope>
      <input type="hidden" name={`${requester}.kind`} value="person" />
      <input
        type="hidden"
        name={`${requester}.scanned`}
        value={form.get(`${requester}.scanned`)}
        data-card-fill="number"
      />
      <FormerNumberField of={requester} />
      <div class="fields">
        <div class="span-12">
          <CardScan
            name={`${requester}.scan`}
            label={personWords.scan}
            next={fieldId(lineField(0, 'paper'))}
            shortcut={workKeys.scan}
            autofocus={form.get(`${requester}.name`) === ''}
          />
        </div>
        <Named />
      </div>
      <More />
    </div>
  </Section>
)
