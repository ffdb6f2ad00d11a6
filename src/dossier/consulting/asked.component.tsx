import type { DossierFile } from '#document'
import { EmptyState, Notice, OfficerLayout, type Scene, Section, Tag, useScene } from '#web'
import { firstForm } from '../acting/act-field.form.ts'
import { emptyQuery } from '../acting/act-form.component.tsx'
import { formOf } from '../acting/act-forms.ts'
import { ActPanel } from '../acting/act-panel.component.tsx'
import { mainAct } from '../acting/panel.ts'
import { listedName } from '../checking/checked-papers.ts'
import { todayPath } from '../inbox/looking.form.ts'
import { type DossierCase, procedureName, titleOf } from '../reading/dossier-case.ts'
import { faceIn, withFirst } from '../reading/dossier-frame.component.tsx'
import { StatusTag } from '../reading/dossier-head.component.tsx'
import { legWords, opinionWords, askedWords as words } from './consulting.words.ts'
import { type Consultation, consultationsOf } from './opinion.ts'
import { opinionFilePath } from './opinion-paths.ts'
import { Answer, OpinionStateTags, Question } from './opinions.component.tsx'
import { OwnLegs, WhereItIs } from './own-legs.component.tsx'

interface AskedProps {
  readonly of: DossierCase
  /** Scans of the papers that went along. */
  readonly scans: readonly DossierFile[]
}

const Papers = ({ of, scans }: AskedProps) => {
  const { t } = useScene()
  const { id, components } = of.dossier
  return (
    <Section id="giay-to" title={opinionWords.papers}>
      {components.length === 0 ? (
        <EmptyState>{of.legs.length > 0 ? legWords.noPapers : words.noPapers}</EmptyState>
      ) : (
        <ul class="record-list">
          {components.map(({ key, name }) => (
            <li key={key}>
              <p lang="vi">{listedName(name)}</p>
              <ul class="scan-links">
                {scans
                  .filter(({ component }) => component === key)
                  .map((file, at) => (
                    <li key={file.id}>
                      <a class="file-link" href={opinionFilePath(id, file.id)} target="giay-to">
                        {t(opinionWords.file(at + 1))}
                      </a>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Asked = ({ of, asked }: Pick<AskedProps, 'of'> & { readonly asked: Consultation }) => {
  const { t } = useScene()
  const { cancelReason } = asked.opinion
  return (
    <li>
      {asked.state !== 'waiting' && (
        <p>
          <OpinionStateTags of={of} asked={asked} />
        </p>
      )}
      <Question of={of} asked={asked} />
      {cancelReason !== null && (
        <p>
          {t(opinionWords.reason)}: {cancelReason}
        </p>
      )}
      <Answer of={of} asked={asked} />
    </li>
  )
}

const Questions = ({ of }: Pick<AskedProps, 'of'>) => {
  const asked = consultationsOf(of.dossier, of.now)
  return asked.length === 0 ? null : (
    <Section id="y-kien" title={words.questions}>
      <ul class="record-list">
        {asked.map((each) => (
          <Asked key={each.opinion.id} of={of} asked={each} />
        ))}
      </ul>
    </Section>
  )
}

/** Whoever has passed it on and was sent no papers is not told that there are none. */
const showsPapers = ({ dossier, legs }: DossierCase): boolean =>
  dossier.components.length > 0 || legs.every(({ step }) => step.finishedAt === null)

/**
 * A dossier as an agency with only a part in it sees it: its questions and its steps of the route, the papers sent along, its
 * own answers, and who has to act next.
 */
export const AskedDossier = ({ of, scans, visit }: AskedProps & { readonly visit: Scene }) => {
  const { t } = visit
  const main = mainAct(of)
  const fields = main === null ? [] : formOf(main).ask(of, emptyQuery)
  return (
    <OfficerLayout
      visit={withFirst(visit, firstForm(fields))}
      title={titleOf(of.dossier)}
      officer={faceIn(of)}
      nav={of.nav}
      back={{ href: todayPath, label: words.back }}
      islands={['web/fields']}
    >
      <header class="dossier-head">
        <div class="dossier-title">
          <h1 class="num">{of.dossier.code ?? t(titleOf(of.dossier))}</h1>
          {of.legs.length > 0 ? <StatusTag status={of.dossier.status} /> : <Tag tone="plain">{words.tag}</Tag>}
        </div>
        <p class="dossier-what">{t(procedureName(of))}</p>
      </header>
      <div class="work dossier">
        <div class="work-side">
          <ActPanel of={of} />
        </div>
        <div class="work-main">
          <Notice>
            <p>{t(of.legs.length > 0 ? legWords.only : words.only)}</p>
          </Notice>
          <OwnLegs of={of} />
          <Questions of={of} />
          {showsPapers(of) && <Papers of={of} scans={scans} />}
          <WhereItIs of={of} />
        </div>
      </div>
    </OfficerLayout>
  )
}
