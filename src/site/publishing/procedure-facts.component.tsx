import { formatLimit } from '#calendar'
import type { Lang, Words } from '#platform'
import type { CurrentProcedure, PublishedProcedure } from '#procedure'
import { formatMoney } from '#web'
import { factWords, feeWords } from '../site.words.ts'
import { feeSummary, type LimitRange, limitRanges } from './procedure-facts.ts'

const rangeText = ({ unit, from, to }: LimitRange, lang: Lang): string => {
  const last = formatLimit({ value: to, unit }, lang)
  return from === to ? last : `${formatLimit({ value: from, unit }, lang).split(' ')[0]}–${last}`
}

/** «2 ngày làm việc», «15–20 ngày», «Trả kết quả ngay». */
export const limitSummaryText = (
  procedure: Pick<CurrentProcedure, 'channels' | 'cases' | 'immediate'>,
  lang: Lang,
): string =>
  procedure.immediate === true
    ? factWords.atOnce[lang]
    : sentenceCase(
        limitRanges(procedure)
          .map((range) => rangeText(range, lang))
          .join(factWords.or[lang]),
      )

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «Không thu phí», «8.000 ₫», «4.000–8.000 ₫». */
export const feeSummaryText = (procedure: Pick<PublishedProcedure, 'channels' | 'fees'>, lang: Lang): string => {
  const fee = feeSummary(procedure)
  if (fee.kind !== 'amount') return feeWords[fee.kind][lang]
  if (fee.to === 0) return feeWords.none[lang]
  const most = formatMoney(fee.to, lang)
  return fee.from === fee.to ? most : `${formatMoney(fee.from, lang)} – ${most}`
}

export const onlineLevelWords = (procedure: Pick<CurrentProcedure, 'channels' | 'online'>): Words => {
  if (!procedure.channels.includes('online')) return factWords.notOnline
  return procedure.online.level === 'toàn trình' ? factWords.fullyOnline : factWords.partlyOnline
}
