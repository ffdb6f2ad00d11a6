import {
  Button,
  ButtonRow,
  type Column,
  EmptyState,
  FormBox,
  Section,
  Table,
  Tag,
  type Tone,
  useScene,
  workKeys,
} from '#web'
import { ActFields } from '../acting/act-fields.component.tsx'
import { emptyQuery } from '../acting/act-form.component.tsx'
import { formOf } from '../acting/act-forms.ts'
import { askChecks, paperLines } from '../checking/ask-papers.ts'
import { isAbsent, uncheckedPapers } from '../checking/checked-papers.ts'
import { correctingWords } from '../correcting/correcting.words.ts'
import type { ComponentRow, Verdict } from '../dossier.ts'
import { awaitedPapers, broughtPapers } from '../feeding/feed.ts'
import { feedingWords } from '../feeding/feeding.words.ts'
import { isClosed } from '../status.ts'
import { dossierWords, verdictTags, paperWords as words } from './dossier.words.ts'
import type { DossierCase } from './dossier-case.ts'
import { actPath, checkPath, papersAnchor, scansPath } from './dossier-paths.ts'

interface PapersProps {
  readonly of: DossierCase
}

const tones = { unchecked: 'soon', pass: 'ok', fail: 'late' } as const satisfies Record<Verdict, Tone>

const Verdicted = ({ of, row }: PapersProps & { readonly row: ComponentRow }) =>
  awaitedPapers(of.dossier).includes(row.key) ? (
    <Tag tone="stopped">{feedingWords.awaited}</Tag>
  ) : isAbsent(row) ? (
    <Tag tone="none">{words.absent}</Tag>
  ) : row.verdict === 'unchecked' && isClosed(of.dossier.status) ? (
    <>–</>
  ) : (
    <Tag tone={tones[row.verdict]}>{verdictTags[row.verdict]}</Tag>
  )

/** What the earlier result stands for says which result; of other papers only what failed is told. */
const tells = ({ dossier }: DossierCase, { key, verdict, reason }: ComponentRow): boolean =>
  reason !== null && (verdict !== 'pass' || dossier.bundle?.feeds?.includes(key) === true)

const columnsOf = (of: DossierCase): readonly Column<ComponentRow>[] => [
  {
    head: words.paper,
    title: true,
    cell: (row) => (
      <>
        <span lang="vi">{row.name}</span>
        {tells(of, row) && <small lang="vi">{row.reason}</small>}
      </>
    ),
  },
  { head: words.sheets, figures: true, cell: ({ originals, copies }) => `${originals} / ${copies}` },
  { head: words.verdict, cell: (row) => <Verdicted of={of} row={row} /> },
]

/** In the order of the procedure; rows have none of their own. */
const inOrder = ({ dossier, procedure }: DossierCase): readonly ComponentRow[] => {
  const place = new Map(procedure.components.map(({ key }, at) => [key, at]))
  return dossier.components.toSorted((one, other) => (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0))
}

/** How far the check has come, beside the heading. */
const Progress = ({ of }: PapersProps) => {
  const { components } = of.dossier
  const left = uncheckedPapers(broughtPapers(of.dossier)).length
  const failed = components.filter(({ verdict }) => verdict === 'fail').length
  // what ended unchecked, as a certification does, waits for nobody
  if (components.length === 0 || (failed === 0 && left > 0 && isClosed(of.dossier.status))) return null
  return failed > 0 ? (
    <Tag tone="late">{words.failed(failed)}</Tag>
  ) : (
    <Tag tone={left > 0 ? 'soon' : 'ok'}>{words.left(left)}</Tag>
  )
}

const CheckForm = ({ of }: PapersProps) => {
  const { slug, shortcut } = formOf('check-components')
  return (
    <FormBox action={actPath(of.dossier.id, slug)}>
      <input type="hidden" name="seen" value={of.dossier.eventCount} />
      <ActFields fields={askChecks(of, emptyQuery)} />
      <ButtonRow>
        <Button shortcut={shortcut}>{words.save}</Button>
        <Button look="plain" name="all" value="pass" shortcut={workKeys.all}>
          {words.allPass}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}

/** The papers with their verdicts; those who may check them do it here. */
export const Papers = ({ of }: PapersProps) => {
  const { t } = useScene()
  const checks = of.actions.includes('check-components') && paperLines(of).length > 0
  return (
    <Section id={papersAnchor} title={dossierWords.papers} aside={<Progress of={of} />}>
      <p>
        <a href={checks ? checkPath(of.dossier.id) : scansPath(of.dossier.id)}>
          {t(checks ? words.checkWithScans : words.scans)}
        </a>
      </p>
      {checks ? (
        <CheckForm of={of} />
      ) : (
        <Table
          caption={words.caption}
          columns={columnsOf(of)}
          rows={inOrder(of)}
          keyOf={({ key }) => key}
          empty={<EmptyState>{t(of.dossier.corrects === null ? words.none : correctingWords.noPapers)}</EmptyState>}
        />
      )}
    </Section>
  )
}
