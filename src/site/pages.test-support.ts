import type { TestService } from '../../tests/support/service.ts'

/** What a reader sees of a page, in one line. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

export interface Page {
  readonly status: number
  readonly html: string
  readonly text: string
  readonly h1: string
  readonly title: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Looks at pages without a browser. */
export const pagesOf =
  (service: TestService) =>
  async (path: string): Promise<Page> => {
    const { status, text: html, headers } = await service.call('GET', path)
    const inside = (pattern: RegExp) => textOf(pattern.exec(html)?.[1] ?? '').trim()
    const [h1, title] = [inside(/<h1[^>]*>(.*?)<\/h1>/s), inside(/<title>(.*?)<\/title>/)]
    return { status, html, headers, text: textOf(html), h1, title }
  }
