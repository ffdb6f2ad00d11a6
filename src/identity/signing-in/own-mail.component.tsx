import { Button, Checkbox, FormBox, Section, useScene } from '#web'
import { type MailSubject, mailSubjectNames, mailSubjects } from '../mail-subject.ts'
import { ownMailWords as words } from './account.words.ts'

/** Of what this officer is told by e-mail; on his page of messages he finds everything. */
export const OwnMail = ({
  action,
  quiet,
  address,
}: {
  readonly action: string
  readonly quiet: ReadonlySet<MailSubject>
  /** Null: he has none, and no letter is sent. */
  readonly address: string | null
}) => {
  const { t } = useScene()
  return (
    <Section id="thu-dien-tu" title={words.title}>
      <p>{t(words.help)}</p>
      <p>{t(address === null ? words.noAddress : words.to(address))}</p>
      <FormBox action={action}>
        <input type="hidden" name="act" value="mail" />
        <fieldset class="govuk-fieldset">
          <legend class="panel-label">{t(words.which)}</legend>
          {mailSubjectNames.map((subject) => (
            <Checkbox
              key={subject}
              name={`mail.${subject}`}
              value="on"
              label={mailSubjects[subject]}
              checked={!quiet.has(subject)}
            />
          ))}
        </fieldset>
        <Button look="plain" shortcut="Alt+M">
          {words.save}
        </Button>
      </FormBox>
    </Section>
  )
}
