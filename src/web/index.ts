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
} from './answer.ts'
export { type Assets, loadAssets, noAssets } from './assets.ts'
export { Button, ButtonLink, type ButtonProps, ButtonRow, ConfirmButton, FormBox } from './button.component.tsx'
export { Card, Cards, EmptyState, LinkList, type LinkListItem, Section } from './card.component.tsx'
export { type CardFields, type CardReading, readCard } from './card-qr.ts'
export { CardScan } from './card-scan.component.tsx'
export { Checkbox, Checkboxes, type Choice, Radios, Select } from './choice.component.tsx'
export { CitizenLayout, type CitizenLayoutProps } from './citizen-layout.component.tsx'
export type { AccessNote, DoorLog, RecordAccess, ServerOptions } from './context.ts'
export { DateInput, readDate } from './date-input.component.tsx'
export { type ApiVisit, api, type Door, type LimitName, type Model, type PathParams, page } from './door.ts'
export { ErrorSummary } from './error-summary.component.tsx'
export { type Fact, FactList, Figures, SummaryList } from './facts.component.tsx'
export { type FieldProps, Frame, fieldId, PasswordInput, Textarea, TextInput, useField } from './field.component.tsx'
export { emptyForm, type Form, type FormProblem, makeForm } from './form.ts'
export { Icon, type IconName, Mark } from './icon.component.tsx'
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
} from './navigation.component.tsx'
export { CopyCode, Details, Next, Notice } from './notice.component.tsx'
export { type OfficerFace, OfficerLayout, type OfficerLayoutProps } from './officer-layout.component.tsx'
export { formatPartialDate, type PartialDate, parsePartialDate, partialDate, toPlainDate } from './partial-date.ts'
export { type Example, type Text, useScene, useText } from './scene.ts'
export { SearchBox, type SearchBoxProps } from './search-box.component.tsx'
export { createServer } from './server.ts'
export { Flowchart, type FlowStep, type Step, StepList } from './steps.component.tsx'
export { type Column, Pagination, Table } from './table.component.tsx'
export { DueTag, Kbd, Tag, type Tone } from './tag.component.tsx'
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
  parsePhone,
} from './text.ts'
export {
  type Access,
  type Anyone,
  type Ask,
  anyone,
  type Flash,
  type House,
  type Mode,
  type Scene,
  type Visit,
} from './visit.ts'
