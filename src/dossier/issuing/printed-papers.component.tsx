import { type Column, formatDateTime, Section, Table, Tag, useScene } from '#web'
import type { DossierCase } from '../reading/dossier-case.ts'
import { hasMoved } from './current-slip.ts'
import type { IssuedForm } from './issued-form.ts'
import { formWords, printedWords as words } from './issuing.words.ts'
import { controlPath, paperOf, printedPath } from './printed.page.tsx'

interface OfProps {
  readonly of: DossierCase
}

export const printedAnchor = 'giay-to-in'

const PaperLink = ({ form }: { readonly form: IssuedForm }) => {
  const { t } = useScene()
  return (
    <>
      <a class="file-link" href={printedPath(form.dossierId, paperOf[form.kind], form.id)} target="giay-to">
        {t(formWords[form.kind])} <small>(PDF)</small>
      </a>{' '}
      {form.voidedAt !== null && <Tag tone="none">{words.voided}</Tag>}
    </>
  )
}

const columns: readonly Column<IssuedForm>[] = [
  { head: words.paper, title: true, cell: (form) => <PaperLink form={form} /> },
  {
    head: words.number,
    cell: ({ number, symbol }) => <span class="num">{`${String(number).padStart(2, '0')}/${symbol}`}</span>,
  },
  { head: words.issued, cell: ({ issuedAt }) => <span class="num">{formatDateTime(issuedAt)}</span> },
  { head: words.signer, cell: ({ signer }) => signer.name },
]

/** Every paper that this dossier's acts have issued, with its number, and the control sheet. */
export const PrintedPapers = ({ of: { dossier, forms } }: OfProps) => {
  const { t } = useScene()
  if (forms.length === 0 && dossier.code === null) return null
  return (
    <Section id={printedAnchor} title={words.title}>
      {forms.length > 0 && <Table caption={words.caption} columns={columns} rows={forms} keyOf={({ id }) => id} />}
      {dossier.code !== null && hasMoved(dossier.dues) && (
        <p>
          <a class="file-link" href={printedPath(dossier.id, 'giay-hen')} target="giay-to">
            {t(words.currentSlip)} <small>(PDF)</small>
          </a>
        </p>
      )}
      {dossier.code !== null && (
        <p class="section-foot">
          <a class="file-link" href={controlPath(dossier.id)} target="giay-to">
            {t(words.control)} <small>(PDF)</small>
          </a>{' '}
          ({t(words.controlNote)})
        </p>
      )}
    </Section>
  )
}
