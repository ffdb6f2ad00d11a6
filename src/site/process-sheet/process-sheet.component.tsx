import type { ComponentChildren } from 'preact'
import type { ProcessSheet, SheetStep } from '#document'
import type { Words } from '#platform'
import type { Decision } from '#procedure'
import { type Column, SummaryList, Table, useScene } from '#web'
import { DecisionLine } from '../publishing/procedure-time.component.tsx'
import { sheetWords } from './process-sheet.words.ts'

interface Props {
  readonly sheet: ProcessSheet
}

const Part = ({ title, children }: { readonly title: Words; readonly children: ComponentChildren }) => {
  const { t } = useScene()
  return (
    <section class="sheet-part">
      <h2>{t(title)}</h2>
      {children}
    </section>
  )
}

const Item = ({ title, children }: { readonly title: Words; readonly children: ComponentChildren }) => {
  const { t } = useScene()
  return (
    <>
      <h3>{t(title)}</h3>
      {children}
    </>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

type Row<Name extends keyof ProcessSheet> = ProcessSheet[Name] extends readonly (infer R)[] ? R : never

const papers: readonly Column<Row<'papers'>>[] = [
  { head: sheetWords.paper, title: true, cell: ({ name }) => name },
  { head: sheetWords.count, cell: ({ count }) => count },
  { head: sheetWords.note, cell: ({ note }) => note },
]

const limits: readonly Column<Row<'limits'>>[] = [
  { head: sheetWords.procedureCase, title: true, cell: ({ procedureCase }) => procedureCase },
  { head: sheetWords.way, cell: ({ way }) => way },
  { head: sheetWords.statutory, cell: ({ statutory }) => statutory },
  { head: sheetWords.committed, cell: ({ committed }) => committed },
]

const fees: readonly Column<Row<'fees'>>[] = [
  { head: sheetWords.fee, title: true, cell: ({ name }) => name },
  { head: sheetWords.amount, cell: ({ amount }) => amount },
  { head: sheetWords.basis, cell: ({ basis }) => <span lang="vi">{basis}</span> },
]

const steps: readonly Column<SheetStep>[] = [
  { head: sheetWords.order, figures: true, cell: ({ number }) => number },
  { head: sheetWords.step, title: true, cell: ({ name }) => name },
  { head: sheetWords.who, cell: ({ who }) => who },
  { head: sheetWords.limit, cell: ({ limit }) => limit },
  { head: sheetWords.output, cell: ({ output }) => output },
  { head: sheetWords.next, cell: ({ next }) => next },
]

const forms: readonly Column<Row<'forms'>>[] = [
  { head: sheetWords.formName, title: true, cell: ({ name }) => name },
  { head: sheetWords.formNumber, cell: ({ number }) => number },
  { head: sheetWords.usedAt, cell: (row) => row.steps },
]

const records: readonly Column<Row<'records'>>[] = [
  { head: sheetWords.record, title: true, cell: ({ name }) => name },
  { head: sheetWords.keeper, cell: ({ keeper }) => keeper },
  { head: sheetWords.period, cell: ({ period }) => period },
]

/** Who issued the process, when it holds and which version it is: the head of every controlled document. */
export const SheetHead = ({ sheet, decision }: Props & { readonly decision: Decision }) => (
  <SummaryList
    facts={[
      { label: sheetWords.number, value: <span class="num">{sheet.number}</span> },
      { label: sheetWords.version, value: sheet.version },
      { label: sheetWords.effective, value: sheet.effectiveFrom },
      { label: sheetWords.decision, value: <DecisionLine decision={decision} /> },
    ]}
  />
)

const Place = ({ sheet: { place, address } }: Props) => (
  <p>
    {place}
    {address !== null && (
      <>
        , <span lang="vi">{address}</span>
      </>
    )}
  </p>
)

const Content = ({ sheet }: Props) => {
  const { t } = useScene()
  return (
    <Part title={sheetWords.content}>
      <Item title={sheetWords.requirements}>
        <p>{sheet.requirements}</p>
      </Item>
      <Item title={sheetWords.papers}>
        <Table caption={sheetWords.papers} columns={papers} rows={sheet.papers} keyOf={({ name }) => name} />
      </Item>
      <Item title={sheetWords.sets}>
        <p class="num">{sheet.sets}</p>
      </Item>
      <Item title={sheetWords.limits}>
        <Table
          caption={sheetWords.limits}
          columns={limits}
          rows={sheet.limits}
          keyOf={({ procedureCase, way }) => `${procedureCase} ${way}`}
        />
      </Item>
      <Item title={sheetWords.place}>
        <Place sheet={sheet} />
      </Item>
      <Item title={sheetWords.fees}>
        {sheet.fees.length === 0 ? (
          <p>{t(sheetWords.noFee)}</p>
        ) : (
          <Table caption={sheetWords.fees} columns={fees} rows={sheet.fees} keyOf={({ name }) => name} />
        )}
      </Item>
      <Item title={sheetWords.results}>
        <Lines lines={sheet.results} />
      </Item>
      <Course sheet={sheet} />
    </Part>
  )
}

/** The steps as a table, as a drawing, and the drawing once more in words. */
const Course = ({ sheet }: Props) => (
  <>
    <Item title={sheetWords.steps}>
      <Table caption={sheetWords.steps} columns={steps} rows={sheet.steps} keyOf={({ number }) => number} />
    </Item>
    <Item title={sheetWords.chart}>
      <div class="chart-and-words">
        <div class="flow-drawing" dangerouslySetInnerHTML={{ __html: sheet.chart }} />
        <Sentences sheet={sheet} />
      </div>
    </Item>
  </>
)

const Sentences = ({ sheet }: Props) => {
  const { t } = useScene()
  return (
    <div>
      <h4>{t(sheetWords.inWords)}</h4>
      <ol>
        {sheet.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  )
}

export const SheetBody = ({ sheet }: Props) => (
  <>
    <Part title={sheetWords.purpose}>
      <p>{sheet.purpose}</p>
    </Part>
    <Part title={sheetWords.scope}>
      <Lines lines={sheet.scope} />
    </Part>
    <Part title={sheetWords.references}>
      <ul class="plain-list law" lang="vi">
        {sheet.references.map(({ number, title }) => (
          <li key={number}>
            <span class="num">{number}</span>
            {title !== '' && ` – ${title}`}
          </li>
        ))}
      </ul>
    </Part>
    <Part title={sheetWords.terms}>
      <SummaryList facts={sheet.terms.map(({ term, meaning }) => ({ label: term, value: meaning }))} />
    </Part>
    <Content sheet={sheet} />
    <Part title={sheetWords.forms}>
      <Table caption={sheetWords.forms} columns={forms} rows={sheet.forms} keyOf={(row) => row.number + row.name} />
    </Part>
    <Part title={sheetWords.records}>
      <Table caption={sheetWords.records} columns={records} rows={sheet.records} keyOf={({ name }) => name} />
    </Part>
  </>
)
