import { Notice, Tag, useScene } from '#web'
import { openShipment } from '../handing-over/handover.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { actPath, dossierPath } from '../reading/dossier-paths.ts'
import { byCodeWords } from '../returning/return.words.ts'
import { fileOf, standing } from './electronic-files.ts'
import { goesOnline } from './goes-online.ts'
import { verdictWords, onlineWords as words } from './online.words.ts'

interface WaysProps {
  readonly of: DossierCase
  readonly query: URLSearchParams
  /** Last part of the address of the form. */
  readonly slug: string
}

const Online = ({ of, slug }: Omit<WaysProps, 'query'>) => {
  const { t } = useScene()
  return (
    <>
      <p>{t(words.onlineSays)}</p>
      {!of.sends && <Notice tone="warning">{t(words.noChannel)}</Notice>}
      <ul class="record-list">
        {standing(of.dossier).map((result) => {
          const file = fileOf(of.dossier, result)
          return (
            <li key={result.id}>
              <span lang="vi">{result.name}</span>{' '}
              <Tag tone={file?.verdict === 'trusted' ? 'ok' : 'soon'}>
                {file === undefined ? words.none : verdictWords[file.verdict]}
              </Tag>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={`${actPath(of.dossier.id, slug)}?cach=quay`}>{t(words.counterLink)}</a>
      </p>
    </>
  )
}

/** In which way a result is handed over, and how to turn to another: what lies with the post has one way only. */
export const HandOverWays = ({ of, query, slug }: WaysProps) => {
  const { t } = useScene()
  if (openShipment(of.dossier) !== undefined) return null
  if (goesOnline(of.dossier, query)) return <Online of={of} slug={slug} />
  const byCode = of.sends && <a href={`${dossierPath(of.dossier.id)}/tra-bang-ma`}>{t(byCodeWords.link)}</a>
  const online = of.dossier.electronic.length > 0 && (
    <a href={`${actPath(of.dossier.id, slug)}?cach=truc-tuyen`}>{t(words.onlineLink)}</a>
  )
  if (!byCode && !online) return null
  return (
    <p>
      {byCode}
      {byCode && online && ' · '}
      {online}
    </p>
  )
}
