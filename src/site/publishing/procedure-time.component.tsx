import { formatDate, formatLimit } from '#calendar'
import type { Lang, Words } from '#platform'
import { type Channel, type Decision, wordsOf } from '#procedure'
import { type Column, Details, formatMoney, Table, Tag, useScene } from '#web'
import { channelWords } from '../site.words.ts'
import { perPageWords, procedureWords } from './procedure.words.ts'
import type { FeeLine, ProcedureView, TimeRow } from './procedure-view.ts'

/** «1256/QĐ-UBND ngày 19/12/2025 của Chủ tịch UBND thành phố Cần Thơ» */
export const decisionText = ({ number, date, authority }: Decision, t: (words: Words) => string): string =>
  [
    number,
    date === undefined ? '' : `${t(procedureWords.dated)} ${formatDate(date)}`,
    `${t(procedureWords.of)} ${authority}`,
  ]
    .filter((part) => part !== '')
    .join(' ')

/** The same on a page: number and authority are Vietnamese whatever the reader's language, the words between are not. */
export const DecisionLine = ({ decision: { number, date, authority } }: { readonly decision: Decision }) => {
  const { t } = useScene()
  const dated = date === undefined ? '' : `${t(procedureWords.dated)} ${formatDate(date)} `
  return (
    <>
      <span lang="vi">{number}</span> {`${dated}${t(procedureWords.of)}`} <span lang="vi">{authority}</span>
    </>
  )
}

export const channelsText = (channels: readonly Channel[], t: (words: Words) => string): string =>
  channels.length === 0 ? t(procedureWords.anyWay) : channels.map((channel) => t(channelWords[channel])).join(', ')

const columns = (chosen: string, lang: Lang, t: (words: Words) => string): readonly Column<TimeRow>[] => [
  {
    head: procedureWords.forCase,
    title: true,
    cell: ({ procedureCase }) => (
      <>
        {t(wordsOf(procedureCase.name))}
        {procedureCase.key === chosen && <span class="govuk-visually-hidden"> ({t(procedureWords.yourCase)})</span>}
        {procedureCase.limit.note !== undefined && <small>{t(wordsOf(procedureCase.limit.note))}</small>}
      </>
    ),
  },
  { head: procedureWords.way, cell: ({ channels }) => channelsText(channels, t) },
  { head: procedureWords.statutory, cell: ({ statutory }) => formatLimit(statutory, lang) },
  {
    head: procedureWords.committed,
    cell: ({ committed }) =>
      committed === null ? t(procedureWords.notShorter) : <strong>{formatLimit(committed, lang)}</strong>,
  },
]

const promisedBy = (times: readonly TimeRow[]): readonly Decision[] => {
  const decisions = times.flatMap(({ committedBy }) => committedBy ?? [])
  return [...new Map(decisions.map((decision) => [decision.number, decision])).values()]
}

const Extensions = ({ chosen }: Pick<ProcedureView, 'chosen'>) => {
  const { t, lang } = useScene()
  if (chosen.extensions === undefined || chosen.extensions.length === 0) return null
  return (
    <Details summary={procedureWords.extensions}>
      <ul class="plain-list">
        {chosen.extensions.map(({ key, name, limit, basis }) => (
          <li key={key}>
            {t(wordsOf(name))}: {t(procedureWords.more)} {formatLimit(limit, lang)} (<span lang="vi">{basis}</span>)
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** The law's time and the promised one side by side, with the document that promised. */
export const TimesOfCases = ({ view }: { readonly view: ProcedureView }) => {
  const { t, lang } = useScene()
  const { times, chosen, procedure } = view
  return (
    <>
      {procedure.immediate === true && <p class="intro">{t(procedureWords.atOnce)}</p>}
      <Table
        caption={procedureWords.time}
        columns={columns(chosen.key, lang, t)}
        rows={times}
        keyOf={({ procedureCase, channels }) => `${procedureCase.key} ${channels.join()}`}
        marked={({ procedureCase }) => procedure.cases.length > 1 && procedureCase.key === chosen.key}
      />
      {promisedBy(times).map((decision) => (
        <p key={decision.number}>
          {t(procedureWords.committedBy)} <DecisionLine decision={decision} />.
        </p>
      ))}
      {procedure.tacit === true && <p>{t(procedureWords.tacit)}</p>}
      <Extensions chosen={chosen} />
    </>
  )
}

/** An amount, a rule by the page, or who sets it. */
export const amountText = (line: FeeLine, amount: number | null, lang: Lang, t: (words: Words) => string): string => {
  const { perPage } = line
  if (perPage !== undefined) {
    const { first, upTo, after, max } = perPage
    return t(perPageWords(formatMoney(first, lang), upTo, formatMoney(after, lang), formatMoney(max, lang)))
  }
  if (amount === null) return t(procedureWords.undecided)
  return amount === 0 ? t(procedureWords.free) : formatMoney(amount, lang)
}

const Amounts = ({ line }: { readonly line: FeeLine }) => {
  const { t, lang } = useScene()
  return (
    <ul class="amounts num">
      {line.amounts.map(({ channels, amount }) => (
        <li key={channels.join()}>
          {channels.length > 0 && <span>{channelsText(channels, t)}: </span>}
          <strong>{amountText(line, amount, lang, t)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** Each fee of the case with who need not pay it and the document that sets it. */
export const FeesOfCase = ({ fees }: { readonly fees: readonly FeeLine[] }) => {
  const { t } = useScene()
  if (fees.length === 0) return <p>{t(procedureWords.noFee)}</p>
  return (
    <ul class="papers">
      {fees.map((line) => (
        <li key={line.key} class="paper">
          <p class="paper-name">
            {t(line.fee.name)} {line.fee.onRequest && <Tag>{procedureWords.onRequest}</Tag>}
          </p>
          <Amounts line={line} />
          {line.fee.note !== null && <p class="paper-condition">{t(line.fee.note)}</p>}
          {line.fee.exempt !== null && (
            <p class="paper-condition">
              {t(procedureWords.exempt)}: {t(line.fee.exempt)}
            </p>
          )}
          {line.fee.basis !== null && (
            <p class="paper-condition">
              {t(procedureWords.basis)}: <span lang="vi">{line.fee.basis}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
