import type { Words } from '#platform'
import { type Component, registerName, wordsOf } from '#procedure'
import { FileLink, Icon, Notice, Tag, useScene } from '#web'
import { formPath } from '../site-paths.ts'
import { formNumber } from './form-number.ts'
import { copyCount, originalCount, procedureWords } from './procedure.words.ts'
import type { Papers } from './procedure-view.ts'

interface Where {
  /** The procedure's. */
  readonly code: string
  /** Of the forms, in bytes by file. */
  readonly sizes: ReadonlyMap<string, number>
}

/** «1 bản chính và 2 bản sao» */
const Count = ({ originals, copies }: Pick<Component, 'originals' | 'copies'>) => {
  const { t } = useScene()
  const parts = [originals > 0 ? t(originalCount(originals)) : '', copies > 0 ? t(copyCount(copies)) : ''].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? null : <p class="paper-count num">{parts.join(t(procedureWords.and))}</p>
}

interface FormLinkProps extends Where {
  readonly form: NonNullable<Component['form']>
}

/** A draft of a portal's record may name a form that nobody has written down yet: it is named, so that one can ask for it. */
const FormLink = ({ code, sizes, form }: FormLinkProps) => {
  const { t } = useScene()
  const title = t(wordsOf(form.title))
  const number = t(formNumber(form.code))
  if (form.file === undefined) return <p class="paper-condition">{`${t(procedureWords.form)}: ${title} (${number})`}</p>
  const bytes = sizes.get(form.file)
  return (
    <FileLink href={formPath(code, form.file)} about={number} type="PDF" {...(bytes !== undefined && { bytes })}>
      {`${t(procedureWords.download)}: ${title}`}
    </FileLink>
  )
}

/** Of a paper that is on record already the count would only confuse. */
const Paper = ({ code, sizes, paper }: Where & { readonly paper: Component }) => {
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
      {paper.form !== undefined && <FormLink code={code} sizes={sizes} form={paper.form} />}
    </li>
  )
}

interface GroupProps extends Where {
  readonly title: Words
  readonly papers: readonly Component[]
}

const Group = ({ code, sizes, title, papers }: GroupProps) => {
  const { t } = useScene()
  if (papers.length === 0) return null
  return (
    <>
      <h3>{t(title)}</h3>
      <ul class="papers">
        {papers.map((paper) => (
          <Paper key={paper.key} code={code} sizes={sizes} paper={paper} />
        ))}
      </ul>
    </>
  )
}

/** What the case asks for. What the state holds already is named, so that nobody brings it in vain. */
export const PapersOfCase = ({ code, sizes, sets, papers }: Where & { sets: number; papers: Papers }) => {
  const { t } = useScene()
  const nothing = papers.submit.length + papers.show.length === 0
  return (
    <>
      {nothing && <p>{t(procedureWords.nothingToSubmit)}</p>}
      <Group code={code} sizes={sizes} title={procedureWords.submit} papers={papers.submit} />
      <Group code={code} sizes={sizes} title={procedureWords.showOnly} papers={papers.show} />
      {papers.known.length > 0 && (
        <div class="known-papers">
          <h3>
            <Icon name="ok" /> {t(procedureWords.known)}
          </h3>
          <p>{t(procedureWords.knownText)}</p>
          <ul class="papers">
            {papers.known.map((paper) => (
              <Paper key={paper.key} code={code} sizes={sizes} paper={paper} />
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
