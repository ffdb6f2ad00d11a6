import { wordsOf } from '#procedure'
import { Tag, useScene } from '#web'
import { procedurePath } from '../site-paths.ts'
import { feeSummaryText, limitSummaryText, onlineLevelWords } from './procedure-facts.component.tsx'
import type { ListEntry } from './procedure-list.ts'
import { listWords, whyWords } from './procedures.words.ts'

const Why = ({ why }: Pick<ListEntry, 'why'>) => {
  const { t } = useScene()
  if (why === null || why.kind === 'code' || why.kind === 'name') return null
  return (
    <p class="entry-why">
      {t(whyWords[why.kind])}: <q lang="vi">{why.text}</q>
    </p>
  )
}

/** One procedure in a list: what it is, for whom, how long and how much. */
export const ProcedureEntry = ({ entry: { procedure, why } }: { readonly entry: ListEntry }) => {
  const { t, lang } = useScene()
  return (
    <li class="entry">
      <a class="entry-link" href={procedurePath(procedure.code)}>
        {t(wordsOf(procedure.name))}
      </a>
      <p class="entry-summary">{t(wordsOf(procedure.summary))}</p>
      <Why why={why} />
      <dl class="entry-facts">
        <div>
          <dt>{t(listWords.time)}</dt>
          <dd>{limitSummaryText(procedure, lang)}</dd>
        </div>
        <div>
          <dt>{t(listWords.fee)}</dt>
          <dd class="num">{feeSummaryText(procedure, lang)}</dd>
        </div>
        <div>
          <dt>{t(listWords.code)}</dt>
          <dd class="num">{procedure.code}</dd>
        </div>
        <div>
          <dt class="govuk-visually-hidden">{t(onlineLevelWords(procedure))}</dt>
          <dd>
            <Tag>{onlineLevelWords(procedure)}</Tag>
          </dd>
        </div>
      </dl>
    </li>
  )
}

export const ProcedureEntries = ({ entries }: { readonly entries: readonly ListEntry[] }) => (
  <ul class="entries">
    {entries.map((entry) => (
      <ProcedureEntry key={entry.procedure.code} entry={entry} />
    ))}
  </ul>
)
