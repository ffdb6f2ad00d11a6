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
import { opinionWords, askedWords as words } from './consulting.words.ts'
import { type Consultation, consultationsOf } from './opinion.ts'
import { opinionFilePath } from './opinion-paths.ts'
import { Answer, OpinionStateTags, Question } from './opinions.component.tsx'

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
        <EmptyState>{words.noPapers}</EmptyState>
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

const Questions = ({ of }: Pick<AskedProps, 'of'>) => (
  <Section id="y-kien" title={words.questions}>
    <ul class="record-list">
      {consultationsOf(of.dossier, of.now).map((asked) => (
        <Asked key={asked.opinion.id} of={of} asked={asked} />
      ))}
    </ul>
  </Section>
)

/** A dossier as an agency that was only asked sees it: its questions, the papers sent along, its own answers. */
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
          <Tag tone="plain">{words.tag}</Tag>
        </div>
        <p class="dossier-what">{t(procedureName(of))}</p>
      </header>
      <div class="work dossier">
        <div class="work-side">
          <ActPanel of={of} />
        </div>
        <div class="work-main">
          <Notice>
            <p>{t(words.only)}</p>
          </Notice>
          <Questions of={of} />
          <Papers of={of} scans={scans} />
        </div>
      </div>
    </OfficerLayout>
  )
}
