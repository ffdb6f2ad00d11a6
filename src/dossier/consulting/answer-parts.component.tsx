import { placeOf } from '#identity'
import { localDate, type Words } from '#platform'
import { formatDate, Tag, useScene } from '#web'
import { type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { shortMoment } from '../solving/due-state.ts'
import { opinionStates, opinionWords as words } from './consulting.words.ts'
import { opinionFilePath } from './opinion-paths.ts'
import type { AnswerDocument, RouteAnswer } from './route-answers.ts'

interface OfProps {
  readonly of: DossierCase
}

/** A division with its authority: every commune has one of the same name. */
export const agencyName = ({ directory, now }: DossierCase, code: string): Words =>
  directory.find(code) === undefined ? { vi: code, en: code } : placeOf(directory, code, localDate(now))

/** The files of an answer, to a question or at a step. */
export const AnswerFiles = ({ of, holder }: OfProps & { readonly holder: string }) => {
  const { t } = useScene()
  const files = of.answers.filter((file) => file.holder === holder)
  return files.length === 0 ? null : (
    <ul class="scan-links">
      {files.map((file, at) => (
        <li key={file.id}>
          <a class="file-link" href={opinionFilePath(of.dossier.id, file.id)} target="giay-to">
            {t(words.file(at + 1))}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Number and date of the answering document, «12/SXD-QH ngày 20/11/2026». */
export const AnsweringDocument = ({ documentNumber, documentDate }: AnswerDocument) => {
  const { t } = useScene()
  if (documentNumber === null && documentDate === null) return null
  const day = documentDate === null ? '' : `${t(words.dated)} ${formatDate(Temporal.PlainDate.from(documentDate))}`
  return (
    <p class="num">
      {t(words.document)} {documentNumber} {day}
    </p>
  )
}

/** What an agency that the route asks has answered. */
export const OnRoute = ({ of, answer: told }: OfProps & { readonly answer: RouteAnswer }) => {
  const { t, now } = useScene()
  const { step, answer, ...document } = told
  const who = of.people.officer(step.officerId)
  return (
    <li>
      <p>
        <strong>{t(agencyName(of, step.agency))}</strong> <Tag tone="ok">{opinionStates.answered}</Tag>
      </p>
      <p class="section-foot num">
        {t(nameOfStep(of, step))}
        {step.finishedAt === null ? '' : ` · ${t(shortMoment(step.finishedAt, now))}`}
        {who === null ? '' : ` · ${who}`}
      </p>
      {answer !== null && <blockquote class="panel-quote">{answer}</blockquote>}
      <AnsweringDocument {...document} />
      <AnswerFiles of={of} holder={step.id} />
    </li>
  )
}
