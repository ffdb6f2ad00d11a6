export { type Assets, loadAssets, noAssets } from './assets.ts'
export { type CardFields, type CardReading, readCard } from './card-qr.ts'
export type { AccessNote, DoorLog, RecordAccess, ServerOptions } from './context.ts'
export {
  type Again,
  type Answered,
  again,
  answered,
  type Download,
  download,
  type Redirect,
  redirect,
  safePath,
} from './doors/answer.ts'
export type { Apart } from './doors/apart.ts'
export {
  type ApiVisit,
  api,
  type Door,
  type LimitName,
  type Model,
  type PathParams,
  page,
  type Running,
  stream,
} from './doors/door.ts'
export { carriedField, emptyForm, type Form, type FormProblem, makeForm, type Upload } from './doors/form.ts'
export {
  type Access,
  type Anyone,
  type Ask,
  anyone,
  type Flash,
  type House,
  type Line,
  type Mode,
  type Scene,
  type Visit,
} from './doors/visit.ts'
export { type Key, keyed, keyedRow, type Shortcut, workKeys } from './keys.ts'
export { Button, ButtonLink, type ButtonProps, ButtonRow, ConfirmButton, FormBox } from './look/button.component.tsx'
export { Card, Cards, EmptyState, LinkList, type LinkListItem, Section } from './look/card.component.tsx'
export { CardScan } from './look/card-scan.component.tsx'
export { CellInput, type CellInputProps } from './look/cell-input.component.tsx'
export { Checkbox, Checkboxes, type Choice, Radios, Select } from './look/choice.component.tsx'
export { CitizenLayout, type CitizenLayoutProps } from './look/citizen-layout.component.tsx'
export { DateInput, readDate } from './look/date-input.component.tsx'
export { ErrorSummary } from './look/error-summary.component.tsx'
export { type Fact, FactList, Figures, SummaryList } from './look/facts.component.tsx'
export {
  CodeInput,
  type FieldProps,
  Frame,
  fieldId,
  PasswordInput,
  Textarea,
  TextInput,
  useField,
} from './look/field.component.tsx'
export { Icon, type IconName, Mark } from './look/icon.component.tsx'
export { ListKeys } from './look/list-keys.component.tsx'
export {
  BackLink,
  Breadcrumbs,
  type ChipItem,
  Chips,
  type Crumb,
  FileLink,
  type NavGroup,
  type NavItem,
  SideNav,
} from './look/navigation.component.tsx'
export { CopyCode, Details, Next, Notice } from './look/notice.component.tsx'
export { type OfficerFace, OfficerLayout, type OfficerLayoutProps } from './look/officer-layout.component.tsx'
export { type Example, type Text, useScene, useText } from './look/scene.ts'
export { SearchBox, type SearchBoxProps } from './look/search-box.component.tsx'
export { Spoken, useSpoken } from './look/spoken.component.tsx'
export { Flowchart, type FlowStep, type Step, StepList } from './look/steps.component.tsx'
export { type Column, Pagination, Table } from './look/table.component.tsx'
export { DueTag, Kbd, Tag, type Tone } from './look/tag.component.tsx'
export { formatPartialDate, type PartialDate, parsePartialDate, partialDate, toPlainDate } from './partial-date.ts'
export { createServer } from './server.ts'
export {
  compareByGivenName,
  formatDate,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPhone,
  formatTime,
  formatWeekday,
  maskIdentity,
} from './text.ts'
