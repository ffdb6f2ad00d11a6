import type { Facts, RefusalTexts, Words } from '#platform'
import { type PartyFaultName, partyFaultWords } from '../party.words.ts'

const texts = (value: Facts[string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

const wordsOf = (fault: string): Words | undefined => partyFaultWords[fault as PartyFaultName]

const sentences = ({ faults }: Facts, lang: keyof Words): string =>
  [...new Set(texts(faults).flatMap((fault) => wordsOf(fault)?.[lang] ?? []))].join('; ')

/** Said when a dossier is taken in, or its data are put right. */
export const intakeRefusals = {
  'party-invalid': {
    status: 422,
    vi: (f) => `Thông tin về người trong hồ sơ chưa đúng: ${sentences(f, 'vi')}.`,
    en: (f) => `The data of a person are not right: ${sentences(f, 'en')}.`,
    errors: ({ fields, faults }) =>
      texts(fields).flatMap((pointer, at) => {
        const reason = wordsOf(texts(faults)[at] ?? '')
        return reason === undefined ? [] : [{ pointer, reason }]
      }),
  },
  'papers-not-looked-at': {
    status: 409,
    vi: (f) =>
      `Chưa tiếp nhận được vì chưa kiểm tra giấy tờ: ${texts(f.papers).join('; ')}. Hãy ghi từng giấy tờ «đạt» hay «không đạt»; giấy tờ mà công dân không phải nộp thì ghi 0 bản.`,
    en: (f) =>
      `It cannot be accepted before these papers were looked at: ${texts(f.papers).join('; ')}. Say “pass” or “fail” for each; a paper that need not be brought has 0 originals and 0 copies.`,
  },
} as const satisfies RefusalTexts
