import { Button, Checkbox, Notice, TextInput, useScene, workKeys } from '#web'
import { numberingWords as words } from './numbering.words.ts'
import { commonField, fillField, firstField, type Numbered, numberField } from './numbers.form.ts'

/** A number for each dossier: the first typed once, the others counted on, looked at and mended before anything is saved. */
export const NumberLines = ({
  dossiers,
  optional,
}: {
  readonly dossiers: readonly (Numbered & { readonly owner: string })[]
  readonly optional: boolean
}) => {
  const { form, t } = useScene()
  const filled = form.typed.get(firstField) !== '' && form.problems.length === 0
  return (
    <fieldset class="govuk-fieldset number-lines">
      <legend class="govuk-fieldset__legend">{t(words.legend)}</legend>
      <TextInput name={firstField} label={words.first} hint={words.firstHint} autocomplete="off" width={20} optional />
      <Checkbox name={commonField} label={words.common} />
      <Button look="plain" name={fillField} value="1" shortcut={workKeys.update}>
        {words.fill}
      </Button>
      {filled && <Notice>{t(words.check)}</Notice>}
      {dossiers.map(({ id, name, owner }) => (
        <TextInput
          key={id}
          name={numberField(id)}
          label={`${name} · ${owner}`}
          autocomplete="off"
          width={20}
          maxlength={80}
          optional={optional}
        />
      ))}
    </fieldset>
  )
}
