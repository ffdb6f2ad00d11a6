import { type Column, formatDateTime, Section, Table, useScene } from '#web'
import { agencyName, type DossierCase } from '../reading/dossier-case.ts'
import { readerWords as words } from './history.words.ts'
import type { Reader } from './readers.ts'

interface ReadersProps {
  readonly of: DossierCase
  readonly readers: readonly Reader[]
}

const Who = ({ of, reader }: { readonly of: DossierCase; readonly reader: Reader }) => {
  const { t } = useScene()
  return (
    <>
      {reader.officer}
      <small>
        {t(reader.title)} · {t(agencyName(of, reader.agency))}
      </small>
    </>
  )
}

const Place = ({ reader }: { readonly reader: Reader }) => <>{useScene().t(reader.place)}</>

const columns = (of: DossierCase): readonly Column<Reader>[] => [
  { head: words.who, title: true, cell: (reader) => <Who of={of} reader={reader} /> },
  { head: words.where, cell: (reader) => <Place reader={reader} /> },
  { head: words.last, cell: ({ last }) => <span class="num">{formatDateTime(last)}</span> },
  { head: words.times, figures: true, cell: ({ times }) => times },
]

/** Who opened this citizen's data. */
export const Readers = ({ of, readers }: ReadersProps) => {
  const { t } = useScene()
  return (
    <Section id="ai-da-xem" title={words.title}>
      <p class="section-foot">{t(words.help)}</p>
      <Table
        caption={words.title}
        columns={columns(of)}
        rows={readers}
        keyOf={({ officer, agency, place }) => officer + agency + place.vi}
        empty={<p>{t(words.none)}</p>}
      />
    </Section>
  )
}
