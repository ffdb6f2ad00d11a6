import { Button, ButtonRow, FormBox, Section, SummaryList, Table, useScene, workKeys } from '#web'
import type { ActField } from '../acting/act-field.ts'
import { becomesColumn, dossierColumn, movingUrl } from './move-routes.component.tsx'
import { movingWords as words } from './move-routes.words.ts'
import type { Moving } from './moving.ts'

/** Field of the form: how many dossiers the question named when it was answered with yes. */
export const confirmedField = 'xac-nhan'

const typedDay = (get: (name: string) => string, name: string): string =>
  ['day', 'month', 'year'].map((part) => get(`${name}.${part}`)).join('/')

interface ConfirmMovingProps {
  readonly code: string
  readonly fields: readonly ActField[]
  /** The dossiers that were ticked. */
  readonly chosen: readonly Moving[]
}

/** There is no way back from a moved dossier: the decision and those it moves are shown once more, and the button counts them. */
export const ConfirmMoving = ({ code, fields, chosen }: ConfirmMovingProps) => {
  const { t, form } = useScene()
  const { entries, get } = form.typed
  const carried = entries.filter(([name]) => name !== confirmedField && name !== 'act')
  const said = fields.flatMap((field) =>
    'label' in field
      ? [{ label: field.label, value: field.kind === 'day' ? typedDay(get, field.name) : get(field.name) }]
      : [],
  )
  return (
    <FormBox action={movingUrl(code)}>
      {carried.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={confirmedField} value={chosen.length} />
      <Section id="xac-nhan" title={words.sure(chosen.length)}>
        <p>{t(words.noWayBack)}</p>
        <SummaryList facts={said} />
        <Table
          caption={words.chosen}
          columns={[dossierColumn, becomesColumn]}
          rows={chosen}
          keyOf={({ of }) => of.dossier.id}
        />
      </Section>
      <ButtonRow>
        <Button shortcut={workKeys.main}>{words.moveSo(chosen.length)}</Button>
        <Button look="plain" name="act" value="edit" shortcut={workKeys.cancel}>
          {words.edit}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}
