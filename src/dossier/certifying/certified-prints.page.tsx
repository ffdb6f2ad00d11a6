import type { ComponentChildren } from 'preact'
import type { AgencyDirectory } from '#agency'
import { longDate, money, moneyInWords } from '#document'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import { type Door, OfficerLayout, page, useScene } from '#web'
import type { IdType } from '../accepting/identity-number.ts'
import { PrintButton } from '../listing/sheet.component.tsx'
import { idTypeWords } from '../reception/person.words.ts'
import type { DossierServices } from '../services.ts'
import { certificationRules } from './certification-rules.ts'
import type { EnteredLine, EnteredVisit, Requester } from './certifications.query.ts'
import { dossiersOf, loadVisit, type Own } from './certified.page.tsx'
import { certifiedWords as words } from './certify.words.ts'
import { certifyPath, visitPath } from './certify-paths.ts'
import { clauseText, signatureHead } from './clause.ts'

interface VisitProps {
  readonly entered: EnteredVisit
  readonly directory: AgencyDirectory
}

const idPaperOf = ({ idType, idNumber }: Requester): string =>
  idType === null || idNumber === null ? '' : `${idTypeWords[idType as IdType].vi} số ${idNumber}`

const nameOf = ({ entered, directory }: VisitProps): string =>
  directory.nameAt(entered.agency, localDate(entered.at)).vi

/** The words of one certification as they are set on the paper, with room for hand and seal. */
const Clause = ({ entered, directory, line }: VisitProps & { readonly line: EnteredLine }) => {
  const rule = certificationRules().books.find(({ key }) => key === line.book)
  const paragraphs = clauseText(rule?.clause ?? [], {
    ...line,
    symbol: rule?.symbol ?? line.book,
    at: entered.at,
    place: nameOf({ entered, directory }),
    signer: entered.signer,
    requester: entered.requester.name,
    idPaper: idPaperOf(entered.requester),
    receiver: entered.receivedBy,
  })
  return (
    <article class="clause" lang="vi">
      <h2 class="not-printed">{line.paper}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div class="clause-hand">
        {signatureHead(entered.signer).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p class="clause-name">{entered.signer.name}</p>
      </div>
    </article>
  )
}

const ReceiptLines = ({ entered }: Pick<VisitProps, 'entered'>) => {
  const { t } = useScene()
  return (
    <table class="table">
      <caption class="govuk-visually-hidden">{t(words.lines)}</caption>
      <tbody>
        {entered.lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.paper} ({words.amount(line.copies, line.pages).vi})
            </th>
            <td class="figures num">{money(line.fee)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.total.vi}</th>
          <td class="figures num">
            <strong>{money(entered.total)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const Receipt = (props: VisitProps) => {
  const { entered } = props
  return (
    <article class="clause receipt" lang="vi">
      <p>{nameOf(props)}</p>
      <h2>{words.receiptTitle.vi.toUpperCase()}</h2>
      <p class="num">
        {words.receiptNo.vi}: {entered.receiptNumber ?? '–'}
      </p>
      <p>
        {words.payer.vi}: {entered.requester.name}
      </p>
      <ReceiptLines entered={entered} />
      <p>
        {words.inWords.vi}: {moneyInWords(entered.total)}
      </p>
      <div class="clause-hand">
        <p>{longDate(entered.at)}</p>
        <p>{words.cashier.vi}</p>
        <p class="clause-name">{entered.receivedBy}</p>
      </div>
    </article>
  )
}

const print = (
  services: DossierServices,
  path: '/can-bo/chung-thuc/luot/:id/loi-chung' | '/can-bo/chung-thuc/luot/:id/phieu-thu',
  title: typeof words.clauseTitle | typeof words.receiptTitle,
  draw: (props: VisitProps, visit: Own) => ComponentChildren,
): Door =>
  page(path, {
    who: may('dossier.search'),
    load: loadVisit(services),
    record: { as: 'certification.print', of: dossiersOf },
    view: ({ entered, directory, nav }, visit) => (
      <OfficerLayout
        visit={visit}
        title={title}
        officer={officerFace(visit.actor as Actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
        nav={nav}
        current={certifyPath}
        back={{ href: visitPath(entered.id), label: words.back }}
        islands={['dossier/certifying/print-page']}
      >
        <h1 class="not-printed">{visit.t(title)}</h1>
        <PrintButton />
        {draw({ entered, directory }, visit)}
      </OfficerLayout>
    ),
  })

/** Clauses of a visit, or of one line of it, and the receipt: pages made to be printed. */
export const certifiedPrints = (services: DossierServices): readonly Door[] => [
  print(services, '/can-bo/chung-thuc/luot/:id/loi-chung', words.clauseTitle, (props, { query }) => {
    const wanted = query.get('dong')
    const lines = props.entered.lines.filter(({ id }) => wanted === null || id === wanted)
    return lines.map((line) => <Clause key={line.id} {...props} line={line} />)
  }),
  print(services, '/can-bo/chung-thuc/luot/:id/phieu-thu', words.receiptTitle, (props) => <Receipt {...props} />),
]
