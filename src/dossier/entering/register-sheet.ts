import writeExcel, { type Cell } from 'write-excel-file/node'
import { type RegisterRow, registerText } from '#document'
import { timeZone } from '#platform'

/** What stands above the columns of the sheet. */
export interface SheetHead {
  /** «Sổ theo dõi hồ sơ» */
  readonly title: string
  readonly oneStop: string
  readonly volume: string
  /** Both days, as the print says them. */
  readonly from: string
  readonly to: string
}

interface Column {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly cell: (row: RegisterRow) => Cell
}

const text = (value: string | undefined): Cell => (value === undefined || value === '' ? null : { value, type: String })

/** A spreadsheet counts days since this one. */
const firstDay = Temporal.PlainDateTime.from('1899-12-30')

/** A date of a spreadsheet knows no zone: it is the days and hours that the clock at the one-stop has gone. */
const moment = (at: Temporal.Instant | null): Cell => {
  if (at === null) return null
  const gone = at.toZonedDateTimeISO(timeZone).toPlainDateTime().since(firstDay)
  return { value: gone.total('days'), type: Number, format: 'hh:mm dd/mm/yyyy' }
}

const whole = (value: number): Cell => ({ value, type: Number, format: '0' })

/** The columns of the print (Mẫu 06 of TT 01/2018, Mẫu 07 of TT 03/2025), in its order and words. */
const columns: readonly Column[] = [
  { head: 'Số TT', width: 8, cell: ({ ordinal }) => whole(Number(ordinal)) },
  { head: 'Mã hồ sơ', width: 26, cell: ({ code }) => text(code) },
  { head: 'Tên thủ tục hành chính', width: 40, cell: ({ procedure }) => text(procedure) },
  { head: 'Số lượng hồ sơ (bộ)', width: 10, cell: ({ sets }) => whole(sets) },
  { head: 'Tên cá nhân, tổ chức', width: 28, cell: ({ applicant }) => text(applicant) },
  { head: 'Địa chỉ, số điện thoại', width: 40, cell: (row) => text(registerText(row).contact) },
  { head: 'Cơ quan chủ trì giải quyết', width: 26, cell: ({ agency }) => text(agency) },
  { head: 'Nhận hồ sơ', width: 17, cell: ({ receivedAt }) => moment(receivedAt) },
  { head: 'Hẹn trả kết quả', width: 17, cell: ({ dueAt }) => moment(dueAt) },
  { head: 'Chuyển hồ sơ đến cơ quan giải quyết', width: 17, cell: ({ transferredAt }) => moment(transferredAt) },
  { head: 'Nhận kết quả từ cơ quan giải quyết', width: 17, cell: ({ resultAt }) => moment(resultAt) },
  { head: 'Trả kết quả: ngày, tháng, năm', width: 17, cell: ({ returnedAt }) => moment(returnedAt) },
  { head: 'Phương thức nhận kết quả', width: 14, cell: ({ returnedBy }) => text(returnedBy) },
  { head: 'Ký nhận', width: 14, cell: () => null },
  { head: 'Ghi chú', width: 20, cell: ({ note }) => text(note) },
]

const headRow = columns.map(
  ({ head }): Cell => ({
    value: head,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    align: 'center',
    alignVertical: 'center',
  }),
)

/**
 * The register as a spreadsheet: the rows of the print in its order, instants as dates, numbers as numbers. Every text is a text:
 * what a citizen wrote is never read as a formula. 5,000 rows take about half a second.
 */
export const registerSheet = (head: SheetHead, rows: readonly RegisterRow[]): Promise<Uint8Array> => {
  const about = `${head.oneStop} · quyển số ${head.volume} · từ ngày ${head.from} đến ngày ${head.to} · ${rows.length} hồ sơ`
  const data: Cell[][] = [
    [{ value: head.title.toUpperCase(), type: String, fontWeight: 'bold', fontSize: 14 }],
    [{ value: about, type: String }],
    [],
    headRow,
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]
  return writeExcel(data, {
    sheet: 'Sổ theo dõi',
    orientation: 'landscape',
    stickyRowsCount: 4,
    columns: columns.map(({ width }) => ({ width })),
  }).toBuffer()
}
