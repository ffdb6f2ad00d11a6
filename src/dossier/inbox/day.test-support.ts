import { at } from '../dossier.test-support.ts'
import type { openOffice, Page } from '../reading/officer.test-support.ts'

export const today = '/can-bo/hom-nay'
export const monday = at('2026-11-23 09:00')

/** Does something at another moment; afterwards it is Monday morning again. */
export const momentsOf =
  (office: ReturnType<typeof openOffice>) =>
  async <T>(moment: string, work: () => Promise<T>): Promise<T> => {
    office.service.setNow(at(moment))
    try {
      return await work()
    } finally {
      office.service.setNow(monday)
    }
  }

/** Codes of the list, in its order. */
export const codesOn = ({ html }: Page): readonly string[] =>
  [...(/<table.*?<\/table>/s.exec(html)?.[0] ?? '').matchAll(/<a [^>]*class="num"[^>]*>([^<]*)<\/a>/g)].map(
    ([, code]) => code ?? '',
  )
