import { resolve } from 'node:path'
import { loadCatalogue } from '#procedure'

const { procedures } = await loadCatalogue(resolve('catalogue'))

interface Looked {
  readonly key: string
  readonly verdict: 'pass'
}

/** What the counter says of a shipped procedure's papers: all that must be brought were, and are right. */
export const lookedAt = (procedure: string, caseKey?: string): readonly Looked[] => {
  const found = procedures.find(({ code }) => code === procedure)
  const chosen = found?.cases.find(({ key }) => caseKey === undefined || key === caseKey)
  return (found?.components ?? [])
    .filter(({ key, mode, required }) => required && mode !== 'note' && (chosen?.components?.includes(key) ?? true))
    .map(({ key }) => ({ key, verdict: 'pass' as const }))
}
