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
export { CitizenLayout, type CitizenLayoutProps } from './citizen-layout.component.tsx'
export type { AccessNote, Log, RecordAccess, ServerOptions } from './context.ts'
export { type ApiVisit, api, type Door, type LimitName, type Model, type PathParams, page } from './door.ts'
export { emptyForm, type Form, type FormProblem, makeForm } from './form.ts'
export { createServer } from './server.ts'
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
