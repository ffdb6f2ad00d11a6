import { makeForm } from '../doors/form.ts'
import { describedBy, ErrorMessage, useField } from './field.component.tsx'
import { type Example, type Text, useText } from './scene.ts'
import { Table } from './table.component.tsx'

export interface CellInputProps {
  readonly name: string
  /** What is heard in place of a visible label: the column's head does not say which row. */
  readonly label: Text
  readonly value?: string
  readonly maxLength?: number
  /** Figures of one width, for codes and numbers. */
  readonly figures?: boolean
  /** Filled by a scanner as often as by hand: `web/scan` guards what it types from an input method. */
  readonly scanned?: boolean
}

/** One field in a cell of a table: the head of its column names it to the eye, what is wrong stands above it. */
export const CellInput = ({ name, label, value: initial, maxLength, figures, scanned }: CellInputProps) => {
  const text = useText()
  const { id, value, error } = useField(name, initial)
  const wrong = error !== null
  return (
    <>
      {wrong && <ErrorMessage id={id}>{error}</ErrorMessage>}
      <input
        class={['govuk-input', figures === true && 'num', wrong && 'govuk-input--error'].filter(Boolean).join(' ')}
        id={id}
        name={name}
        type="text"
        value={value}
        maxLength={maxLength}
        autocomplete="off"
        spellcheck={false}
        data-scan={scanned === true ? '' : undefined}
        aria-label={text(label)}
        aria-describedby={describedBy(id, false, wrong)}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </>
  )
}

const parcels = ['H13.64-261122-0001', 'H13.64-261122-0002']

export const examples: readonly Example[] = [
  {
    name: 'Fields in a table, the first one wrong',
    form: {
      typed: makeForm([[`number.${parcels[0]}`, 'EA 1']]),
      problems: [
        {
          field: `number.${parcels[0]}`,
          message: { vi: 'Số hiệu chỉ gồm chữ và số', en: 'The number has letters and figures only' },
        },
      ],
    },
    draw: () => (
      <Table
        caption={{ vi: 'Bưu gửi', en: 'Parcels' }}
        columns={[
          { head: { vi: 'Hồ sơ', en: 'Dossier' }, title: true, cell: (code: string) => code },
          {
            head: { vi: 'Số hiệu', en: 'Number' },
            cell: (code: string) => (
              <CellInput
                name={`number.${code}`}
                label={{ vi: `Số hiệu bưu gửi ${code}`, en: `Tracking number of ${code}` }}
                maxLength={40}
                figures
              />
            ),
          },
        ]}
        rows={parcels}
        keyOf={(code) => code}
      />
    ),
  },
]
