/**
 * A procedure's process as TCVN ISO 9001 practice writes it: purpose, scope, references, terms, content, forms, records.
 * Texts are ready to be read; the page on the screen and `print/common/process-sheet.typ` show the same.
 */
export interface ProcessSheet {
  /** «QT-1.001193» */
  readonly number: string
  readonly code: string
  readonly name: string
  readonly version: string
  readonly effectiveFrom: string
  /** Number, date and authority of the decision that set the route. */
  readonly decision: string
  readonly authority: string
  readonly purpose: string
  readonly scope: readonly string[]
  readonly references: readonly { readonly number: string; readonly title: string }[]
  readonly terms: readonly { readonly term: string; readonly meaning: string }[]
  readonly requirements: string
  readonly papers: readonly { readonly name: string; readonly count: string; readonly note: string }[]
  readonly sets: string
  readonly limits: readonly {
    readonly procedureCase: string
    readonly way: string
    readonly statutory: string
    readonly committed: string
  }[]
  readonly place: string
  /** Where that is, in Vietnamese; null when no place was chosen. */
  readonly address: string | null
  readonly fees: readonly { readonly name: string; readonly amount: string; readonly basis: string }[]
  readonly results: readonly string[]
  readonly steps: readonly SheetStep[]
  /** The flow chart as SVG. */
  readonly chart: string
  /** What the chart shows, in sentences. */
  readonly sentences: readonly string[]
  readonly forms: readonly { readonly number: string; readonly name: string; readonly steps: string }[]
  readonly records: readonly { readonly name: string; readonly keeper: string; readonly period: string }[]
}

export interface SheetStep {
  readonly number: string
  readonly name: string
  readonly who: string
  readonly limit: string
  /** Forms used and documents that come out. */
  readonly output: string
  readonly next: string
}
