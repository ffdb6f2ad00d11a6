import { ButtonLink, formatDateTime, Tag, useScene } from '#web'
import type { TrackedOnline } from '../tracking/tracking.ts'
import { fetchWords as words } from './fetch.words.ts'
import { fetchPath } from './fetch-paths.ts'
import { verdictWords } from './online.words.ts'

interface TrackedResultProps {
  readonly online: TrackedOnline
  /** The key of the page that leads on, concealed. */
  readonly sealed: string
}

/** Results that were returned online, as the holder of the slip sees them: what they are, and where they are fetched. */
export const TrackedResult = ({ online, sealed }: TrackedResultProps) => {
  const { t } = useScene()
  return (
    <section id="ket-qua-dien-tu" aria-labelledby="ket-qua-dien-tu-title">
      <h2 id="ket-qua-dien-tu-title">{t(words.section)}</h2>
      <p class="num">
        {t(words.since)} {formatDateTime(online.at)}.
      </p>
      {online.files.map(({ id, digest, verdict }) => (
        <div key={id}>
          <p>
            <Tag tone={verdict === 'trusted' ? 'ok' : 'soon'}>{verdictWords[verdict]}</Tag>
          </p>
          <p class="digest">
            SHA-256: <code class="num">{digest}</code>
          </p>
        </div>
      ))}
      <p>
        <ButtonLink href={`${fetchPath}?s=${sealed}`} shortcut={null}>
          {words.go}
        </ButtonLink>
      </p>
      {online.paper && <p>{t(words.paper)}</p>}
    </section>
  )
}
