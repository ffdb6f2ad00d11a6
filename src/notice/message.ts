import type { Words } from '#platform'
import { type NoticeFacts, type NoticeKind, noticeKinds, sentencesOf } from './notice.words.ts'

/** GSM 03.38 gives 160 characters to a message in its basic alphabet, and 70 to any other. */
export const smsLength = 160
const placeLength = 44

/** Vietnamese without its marks, in characters that every gateway passes: no `#`, no `&`, no extension table. */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[–—]/g, '-')
    .replaceAll('://', ' ')
    .replace(/[^A-Za-z0-9 .,:;/()'+?!-]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** Cut at a word. */
const shorten = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length + 1)
        .replace(/ \S*$/, '')
        .slice(0, length)
        .trim()

const shortPlace = ({ vi, en }: Words): Words => ({ vi: shorten(plainText(vi), placeLength), en })

/** One text message: unaccented, without links, as many whole sentences as fit. */
export const smsText = (kind: NoticeKind, facts: NoticeFacts): string => {
  const sentences = sentencesOf(kind, { ...facts, place: shortPlace(facts.place) }).map(({ vi }) => plainText(vi))
  return sentences.reduce((text, sentence) =>
    text.length + 1 + sentence.length <= smsLength ? `${text} ${sentence}` : text,
  )
}

export interface Mail {
  readonly subject: string
  readonly text: string
}

const paragraph = (kind: NoticeKind, facts: NoticeFacts, lang: 'vi' | 'en', greeting: string): string =>
  [
    greeting,
    sentencesOf(kind, facts)
      .map((sentence) => sentence[lang])
      .join(' '),
  ].join('\n\n')

/** Vietnamese first, English below. The greeting has no name: letters go astray. */
export const mailText = (kind: NoticeKind, facts: NoticeFacts): Mail => ({
  subject: `${noticeKinds[kind].vi}${facts.code === null ? '' : ` ${facts.code}`}`,
  text: [
    paragraph(kind, facts, 'vi', 'Kính gửi Ông/Bà,'),
    'Tra cứu: quét mã QR trên giấy hẹn. Thư này được gửi tự động, xin đừng trả lời.',
    '– – –',
    paragraph(kind, facts, 'en', 'Dear Sir or Madam,'),
    'To follow the dossier, scan the QR code on your slip. This message was sent automatically; please do not reply.',
    '',
  ].join('\n\n'),
})
