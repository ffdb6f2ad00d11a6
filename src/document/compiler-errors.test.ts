import { expect, test } from 'vitest'
import { reasonOf, told } from './compiler-errors.ts'

test('of what the PDF export throws, the messages are kept and the document’s text is not', () => {
  const thrown = new Error(
    '[SourceDiagnostic { severity: Error, span: Span(6326), message: "PDF/A-2b error: the text `\\"Hường\\"` could not be displayed", trace: [], hints: ["try a different font"] }, SourceDiagnostic { severity: Error, span: Span(1), message: "too many pages", trace: [] }]',
  )
  expect(reasonOf(thrown)).toBe('PDF/A-2b error: the text … could not be displayed; too many pages')
})

test('any other error says its own words', () => {
  expect(reasonOf(new Error('no memory'))).toBe('no memory')
  expect(reasonOf('stopped at `Hường`')).toBe('stopped at …')
})

test('a compilation’s complaints name the template from the root of the repository', () => {
  const complaints = [{ message: 'unknown variable: x near `Hường`', path: '/srv/motcua/print/lib/receipt.typ' }]
  expect(told(complaints, '/srv/motcua')).toEqual(['unknown variable: x near … (print/lib/receipt.typ)'])
  expect(told(undefined, '/srv/motcua')).toEqual([])
})
