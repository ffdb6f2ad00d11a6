import { isRefusal, type Lang, transact } from '#platform'
import { type ImportReport, importRecords } from '#procedure'
import { refusalSentence } from '../refusals.ts'
import { nowOf } from './answering.ts'
import type { Command } from './command.ts'
import { readGivenFile } from './given-file.ts'

const reportLines = (report: ImportReport, lang: Lang): readonly string[] => {
  const { record, code, name, outcome, documents, cases, faults } = report
  const counts = `${cases} cases, ${documents.papers} papers, ${documents.notes} notes, ${documents.duplicates} duplicates`
  return [
    `${record}. ${code ?? '–'} ${name ?? ''}: ${outcome} (${counts})`,
    ...faults.map(({ at, reason }) => `     ${at}: ${reason[lang]}`),
  ]
}

export const importCommand: Command = {
  path: 'procedures import',
  args: 'FILE',
  says: 'Take records of the national portal in as drafts, and report a record at a time what was not understood',
  detail: 'Nothing is published by this; a person does that with "procedures publish".',
  run: async ({ args, from, lang, print, note, withDatabase }) => {
    const text = await readGivenFile(from, args[0] ?? '')
    const result = await withDatabase(({ db }) => transact(db, async (tx) => importRecords(tx, text, await nowOf(tx))))
    if (isRefusal(result)) {
      note(refusalSentence(result, lang))
      return 1
    }
    for (const line of result.reports.flatMap((report) => reportLines(report, lang))) print(line)
    const known = result.reports.filter(({ outcome }) => outcome === 'known').length
    print(`${result.imported} new drafts, ${known} known, ${result.skipped - known} skipped`)
    return 0
  },
}
