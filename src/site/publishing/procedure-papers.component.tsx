import type { Words } from '#platform'
import { type Component, registerName, wordsOf } from '#procedure'
import { FileLink, Icon, Notice, Tag, useScene } from '#web'
import { formPath } from '../site-paths.ts'
import { copyCount, originalCount, procedureWords } from './procedure.words.ts'
import type { Papers } from './procedure-view.ts'

/** «1 bản chính và 2 bản sao» */
const Count = ({ originals, copies }: Pick<Component, 'originals' | 'copies'>) => {
  const { t } = useScene()
  const parts = [originals > 0 ? t(originalCount(originals)) : '', copies > 0 ? t(copyCount(copies)) : ''].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? null : <p class="paper-count num">{parts.join(t(procedureWords.and))}</p>
}

const FormLink = ({ code, form }: { readonly code: string; readonly form: NonNullable<Component['form']> }) => {
  const { t } = useScene()
  const title = t(wordsOf(form.title))
  if (form.file === undefined) return null
  return (
    <FileLink href={formPath(code, form.code)} type="PDF">
      {`${t(procedureWords.download)}: ${title}`}
    </FileLink>
  )
}

/** Of a paper that is on record already the count would only confuse. */
const Paper = ({ code, paper }: { readonly code: string; readonly paper: Component }) => {
  const { t } = useScene()
  return (
    <li class="paper">
      <p class="paper-name">
        {t(wordsOf(paper.name))} {!paper.required && <Tag>{procedureWords.ifNeeded}</Tag>}
      </p>
      {paper.fromData === undefined && <Count originals={paper.originals} copies={paper.copies} />}
      {paper.condition !== undefined && <p class="paper-condition">{t(wordsOf(paper.condition))}</p>}
      {paper.fromData !== undefined && (
        <p class="paper-condition">
          {t(procedureWords.knownIn)}: {t(registerName(paper.fromData))}
        </p>
      )}
      {paper.form !== undefined && <FormLink code={code} form={paper.form} />}
    </li>
  )
}

interface GroupProps {
  readonly code: string
  readonly title: Words
  readonly papers: readonly Component[]
}

const Group = ({ code, title, papers }: GroupProps) => {
  const { t } = useScene()
  if (papers.length === 0) return null
  return (
    <>
      <h3>{t(title)}</h3>
      <ul class="papers">
        {papers.map((paper) => (
          <Paper key={paper.key} code={code} paper={paper} />
        ))}
      </ul>
    </>
  )
}

/** What the case asks for. What the state holds already is named, so that nobody brings it in vain. */
export const PapersOfCase = ({ code, sets, papers }: { code: string; sets: number; papers: Papers }) => {
  const { t } = useScene()
  const nothing = papers.submit.length + papers.show.length === 0
  return (
    <>
      {nothing && <p>{t(procedureWords.nothingToSubmit)}</p>}
      <Group code={code} title={procedureWords.submit} papers={papers.submit} />
      <Group code={code} title={procedureWords.showOnly} papers={papers.show} />
      {papers.known.length > 0 && (
        <div class="known-papers">
          <h3>
            <Icon name="ok" /> {t(procedureWords.known)}
          </h3>
          <p>{t(procedureWords.knownText)}</p>
          <ul class="papers">
            {papers.known.map((paper) => (
              <Paper key={paper.key} code={code} paper={paper} />
            ))}
          </ul>
        </div>
      )}
      {papers.notes.length > 0 && (
        <Notice title={procedureWords.notes}>
          <ul class="plain-list">
            {papers.notes.map(({ key, name }) => (
              <li key={key}>{t(wordsOf(name))}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="num">
        {t(procedureWords.sets)}: {sets}
      </p>
    </>
  )
}
