import { longDate } from '#document'
import { may } from '#identity'
import { isRefusal, localDate, type Refusal, refuse } from '#platform'
import { wordsOf } from '#procedure'
import { type Door, formatMoment, page } from '#web'
import { PrintButton, Sheet } from '../listing/sheet.component.tsx'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame } from '../reading/dossier-frame.component.tsx'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { receiptWords as words } from './return.words.ts'

export const returnReceiptPath = (id: string): string => `${dossierPath(id)}/bien-nhan`

/** How the result was handed over, as the history keeps it. */
const handedOver = ({ history }: DossierCase) => history.findLast(({ event }) => event.type === 'handed-over')

const load =
  (services: DossierServices) =>
  async (visit: Parameters<typeof loadCase>[0] & { readonly params: { readonly id: string } }) => {
    const of: DossierCase | Refusal = await loadCase(visit, services, visit.params.id)
    if (isRefusal(of)) return of
    return handedOver(of) === undefined ? refuse('not-handed-over') : of
  }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : words.none.vi)

const Facts = ({ of }: { readonly of: DossierCase }) => {
  const { dossier, procedure } = of
  const entry = handedOver(of)
  const data = (entry?.event.data ?? {}) as { readonly proof?: string }
  const recipient = dossier.parties.findLast(({ role }) => role === 'recipient')
  const facts = [
    [words.dossier, dossier.code ?? ''],
    [words.procedure, wordsOf(procedure.name).vi],
    [words.owner, dossier.ownerName],
    [words.result, dossier.results.map(({ name, documentNumber }) => `${name} ${documentNumber ?? ''}`).join('; ')],
    [words.recipient, textOf(entry?.detail?.recipient)],
    [words.proof, data.proof === 'code' ? words.byCode.vi : textOf(entry?.detail?.paper)],
    ...(data.proof === 'signature' ? [[words.received, words.signed.vi] as const] : []),
    ...(recipient?.basis == null ? [] : [[words.basis, recipient.basis] as const]),
  ] as const
  return (
    <ul class="receipt-facts">
      {facts.map(([label, value]) => (
        <li key={label.vi}>
          {label.vi}: <strong>{value}</strong>
        </li>
      ))}
    </ul>
  )
}

const Receipt = ({ of }: { readonly of: DossierCase }) => {
  const { dossier, directory } = of
  const entry = handedOver(of)
  const at = entry === undefined ? of.now : Temporal.Instant.from(entry.event.occurredAt)
  const giver = of.people.officer(entry?.event.actor.officer ?? null)
  return (
    <Sheet
      house={directory.nameAt(dossier.returnedAtAgency, localDate(at))}
      heading={words.heading}
      hands={[
        { title: words.giver.vi, name: giver ?? '' },
        { title: words.taker.vi, name: '' },
      ]}
    >
      <p class="num">
        {words.at.vi}: {formatMoment(at, 'vi')}
      </p>
      <Facts of={of} />
      <p>{longDate(at)}</p>
    </Sheet>
  )
}

/** What whoever received a result signs: what it was, who he is, and how he proved it. */
export const returnReceiptPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/bien-nhan', {
    who: may('dossier.read'),
    load: (visit) => load(services)(visit),
    record: { as: 'dossier.print', of: ({ dossier }) => [dossier.id] },
    view: (of, visit) => (
      <DossierFrame visit={visit} of={of} title={words.title} islands={['dossier/certifying/print-page']}>
        <PrintButton />
        <Receipt of={of} />
      </DossierFrame>
    ),
  })
