import { FactList, formatDateTime, formatMoney, Section, Tag, useScene } from '#web'
import { formOf } from '../acting/act-forms.ts'
import { Replaced } from '../correcting/corrections.component.tsx'
import type { FeeRow, ResultRow } from '../dossier.ts'
import { OwnResults } from '../grouping/own-results.component.tsx'
import { receiptWords } from '../returning/return.words.ts'
import { ElectronicFiles, OnlineLink } from '../returning-online/electronic-results.component.tsx'
import { dossierWords, linkWords, moneyWords, timelinessWords, resultWords as words } from './dossier.words.ts'
import type { DossierCase } from './dossier-case.ts'
import { actPath, dossierPath } from './dossier-paths.ts'

interface OfProps {
  readonly of: DossierCase
}

const FeeItem = ({ of, fee }: OfProps & { readonly fee: FeeRow }) => {
  const { t, lang } = useScene()
  const { key, name, amount, receiptNumber, paidAt } = fee
  return (
    <li class="fee-line">
      <span class="fee-name">
        <span lang="vi">{name}</span>
        {receiptNumber !== null && (
          <small>{t(moneyWords.receipt(receiptNumber, paidAt === null ? '' : formatDateTime(paidAt)))}</small>
        )}
      </span>
      <span class="num">{formatMoney(amount, lang)}</span>
      <Tag tone={receiptNumber === null ? 'soon' : 'ok'}>
        {receiptNumber === null ? moneyWords.unpaid : moneyWords.paid}
      </Tag>
      {receiptNumber === null && of.actions.includes('record-fee') && (
        <a href={`${actPath(of.dossier.id, formOf('record-fee').slug)}?phi=${key}`}>{t(moneyWords.record)}</a>
      )}
    </li>
  )
}

export const Fees = ({ of }: OfProps) => {
  const { t } = useScene()
  return (
    <Section id="phi" title={dossierWords.fees}>
      {of.dossier.fees.length === 0 ? (
        <p class="section-foot">{t(moneyWords.none)}</p>
      ) : (
        <ul class="record-list">
          {of.dossier.fees.map((fee) => (
            <FeeItem key={fee.id} of={of} fee={fee} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const ResultItem = ({ of, result }: OfProps & { readonly result: ResultRow }) => {
  const { t } = useScene()
  const { outcome, name, documentNumber, signedAs, signedBy, decidedAt, registeredAt, handedOverAt } = result
  const { timeliness } = of.dossier
  const facts = [
    `${t(words.signed)} ${formatDateTime(decidedAt)}: ${[signedAs, signedBy].filter(Boolean).join(' ')}`,
    ...(registeredAt === null ? [] : [`${t(words.registered)} ${formatDateTime(registeredAt)}`]),
    ...(handedOverAt === null ? [] : [`${t(words.handedOver)} ${formatDateTime(handedOverAt)}`]),
  ]
  return (
    <li>
      <p>
        <Tag tone={outcome === 'granted' ? 'ok' : 'late'}>{words[outcome]}</Tag> <strong lang="vi">{name}</strong>{' '}
        <span class="num">{documentNumber === null ? t(words.noNumber) : `${t(words.number)} ${documentNumber}`}</span>{' '}
        {timeliness !== null && <Tag tone={timeliness === 'late' ? 'late' : 'ok'}>{timelinessWords[timeliness]}</Tag>}
      </p>
      <Replaced result={result} />
      <p class="section-foot num">{facts.join(' · ')}</p>
      <ElectronicFiles of={of} result={result} />
    </li>
  )
}

const ReceiptLink = ({ of }: OfProps) => {
  const { t } = useScene()
  return (
    <p>
      <a href={`${dossierPath(of.dossier.id)}/bien-nhan`}>{t(receiptWords.link)}</a>
    </p>
  )
}

/** Of a group dossier everybody's own result stands in the list. */
const common = ({ dossier }: DossierCase): readonly ResultRow[] =>
  dossier.results.filter(({ beneficiaryId }) => beneficiaryId === null)

export const Results = ({ of }: OfProps) =>
  of.dossier.results.length === 0 ? null : (
    <Section id="ket-qua" title={dossierWords.results}>
      {of.dossier.status === 'returned' && <ReceiptLink of={of} />}
      <OnlineLink of={of} />
      <ul class="record-list">
        <OwnResults of={of} />
        {common(of).map((result) => (
          <ResultItem key={result.id} of={of} result={result} />
        ))}
      </ul>
    </Section>
  )

/** Codes of other systems, and dossiers that belong to this one. */
export const Related = ({ of }: OfProps) => {
  const { t } = useScene()
  const { aliases, links } = of.dossier
  if (aliases.length + links.length === 0) return null
  return (
    <Section id="lien-quan" title={dossierWords.related}>
      <FactList
        facts={[
          ...aliases.map(({ system, value }) => ({ label: system, value: <span class="num">{value}</span> })),
          ...links.map(({ kind, otherId }) => ({
            label: linkWords[kind],
            value: <a href={dossierPath(otherId)}>{t(dossierWords.backToDossier)}</a>,
          })),
        ]}
      />
    </Section>
  )
}
