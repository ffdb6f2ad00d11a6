import type { Words } from '#platform'
import type { DossierCase } from '../reading/dossier-case.ts'
import { batchWords as words } from './batch.words.ts'

export const nameOf = (of: DossierCase): Words => {
  const { code } = of.dossier
  return code === null ? words.noCode : { vi: code, en: code }
}

/** Some of them, by name; of many only how many. */
const mostNamed = 3

export const namesOf = (cases: readonly DossierCase[]): Words => {
  const named = cases.slice(0, mostNamed).map(nameOf)
  const more = cases.length - named.length
  const [vi, en] = [named.map((name) => name.vi).join(', '), named.map((name) => name.en).join(', ')]
  return more === 0 ? { vi, en } : words.andMore({ vi, en }, more)
}
