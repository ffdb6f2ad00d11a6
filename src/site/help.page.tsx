import type { Words } from '#platform'
import { anyone, CitizenLayout, type Door, page, useScene } from '#web'
import { accessibilityLines, helpTopics, helpWords, privacyLines } from './help.words.ts'

const Topic = ({
  id,
  title,
  lines,
}: {
  readonly id: string
  readonly title: Words
  readonly lines: readonly Words[]
}) => {
  const { t } = useScene()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {lines.map((line) => (
        <p key={line.vi}>{t(line)}</p>
      ))}
    </section>
  )
}

const Hotline = () => {
  const { t, house } = useScene()
  return (
    <p>
      {t(helpWords.call)}:{' '}
      <a class="num" href={`tel:${house.hotline.replaceAll(' ', '')}`}>
        {house.hotline}
      </a>
    </p>
  )
}

export const helpPage = (): Door =>
  page('/tro-giup', {
    who: anyone,
    record: null,
    load: () => ({}),
    view: (_model, visit) => (
      <CitizenLayout visit={visit} title={helpWords.title} description={helpWords.description}>
        <h1>{visit.t(helpWords.title)}</h1>
        <Hotline />
        {helpTopics.map((topic) => (
          <Topic key={topic.id} {...topic} />
        ))}
        <Topic id="quyen-rieng-tu" title={helpWords.privacy} lines={privacyLines} />
        <Topic id="de-tiep-can" title={helpWords.accessibility} lines={accessibilityLines} />
      </CitizenLayout>
    ),
  })
