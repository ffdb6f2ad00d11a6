import type { DossierServices } from '#dossier'
import { localDate } from '#platform'
import { wordsOf } from '#procedure'
import { anyone, Chips, CitizenLayout, type Door, LinkList, page, SearchBox, useScene } from '#web'
import { procedureCount } from '../site.words.ts'
import { lifeEventPath, listPath, suggestPath } from '../site-paths.ts'
import { ProcedureEntries } from './procedure-entry.component.tsx'
import { countByLifeEvent } from './procedure-facts.ts'
import { listProceduresOn, type ProcedureList } from './procedure-list.ts'
import { listWords, resultCount } from './procedures.words.ts'

interface Listed extends ProcedureList {
  readonly lifeEvents: readonly { readonly key: string; readonly name: { vi: string; en?: string }; count: number }[]
}

/** Nothing found: says so and what to do instead. */
const NothingFound = ({ q }: { readonly q: string }) => {
  const { t, house } = useScene()
  return (
    <section class="nothing">
      <h2>
        {t(listWords.none)} «{q}»
      </h2>
      <p>{t(listWords.tryThis)}</p>
      <ul class="plain-list">
        <li>{t(listWords.tryFewer)}</li>
        <li>
          <a href="/thu-tuc">{t(listWords.tryFields)}</a>
        </li>
        <li>
          {t(listWords.tryCall)}: <a href={`tel:${house.hotline.replaceAll(' ', '')}`}>{house.hotline}</a>
        </li>
      </ul>
    </section>
  )
}

/** Fields among the answers, as ways to look at fewer of them. */
const FieldFilter = ({ filter, fieldsFound }: ProcedureList) => {
  if (fieldsFound.length < 2) return null
  const total = fieldsFound.reduce((sum, { count }) => sum + count, 0)
  const one = (key: string) => listPath({ ...filter, field: key })
  return (
    <Chips
      label={listWords.byField}
      items={[
        { href: one(''), label: listWords.allFields, count: total, on: filter.field === '' },
        ...fieldsFound.map(({ field, count }) => ({
          href: one(field.key),
          label: wordsOf(field.name),
          count,
          on: filter.field === field.key,
        })),
      ]}
    />
  )
}

const Answers = ({ list }: { readonly list: Listed }) => {
  const { t } = useScene()
  const found = list.found ?? []
  if (found.length === 0) return <NothingFound q={list.filter.q} />
  return (
    <>
      <h2>{t(resultCount(found.length))}</h2>
      <FieldFilter {...list} />
      <ProcedureEntries entries={found} />
    </>
  )
}

const LifeEvents = ({ lifeEvents }: Pick<Listed, 'lifeEvents'>) => {
  const { t } = useScene()
  return (
    <>
      <h2>{t(listWords.lifeEvents)}</h2>
      <LinkList
        items={lifeEvents.map(({ key, name, count }) => ({
          href: lifeEventPath(key),
          label: wordsOf(name),
          note: procedureCount(count),
        }))}
      />
    </>
  )
}

const Catalogue = ({ list }: { readonly list: Listed }) => {
  const { t } = useScene()
  const whole = list.field === null && list.lifeEvent === null
  if (list.inForce === 0) return <p>{t(listWords.noneAtAll)}</p>
  return (
    <>
      {whole && <LifeEvents lifeEvents={list.lifeEvents} />}
      <FieldFilter {...list} />
      {list.groups.map(({ field, entries }) => (
        <section key={field.key} aria-labelledby={`field-${field.key}`}>
          <h2 id={`field-${field.key}`}>{t(wordsOf(field.name))}</h2>
          <ProcedureEntries entries={entries} />
        </section>
      ))}
      {!whole && (
        <p>
          <a href="/thu-tuc">{t(listWords.showAll)}</a>
        </p>
      )}
    </>
  )
}

const titleOf = ({ lifeEvent, field, found }: Listed) => {
  if (found === null && lifeEvent !== null) return wordsOf(lifeEvent.name)
  return found === null && field !== null ? wordsOf(field.name) : listWords.title
}

const loadList = async (services: DossierServices, query: URLSearchParams, now: Temporal.Instant): Promise<Listed> => {
  const directory = await services.procedures.current()
  const day = localDate(now)
  const asked = (name: string) => query.get(name) ?? ''
  const list = listProceduresOn(directory, day, {
    q: asked('q'),
    field: asked('linh-vuc'),
    lifeEvent: asked('viec'),
  })
  const counts = countByLifeEvent(
    directory.list(day),
    directory.lifeEvents.map(({ key }) => key),
  )
  const lifeEvents = counts.flatMap(({ key, count }) =>
    directory.lifeEvents.filter((each) => each.key === key).map(({ name }) => ({ key, name, count })),
  )
  return { ...list, lifeEvents }
}

export const proceduresPage = (services: DossierServices): Door =>
  page('/thu-tuc', {
    who: anyone,
    record: null,
    load: ({ query, now }) => loadList(services, query, now),
    view: (list, visit) => (
      <CitizenLayout
        visit={visit}
        title={list.found === null ? titleOf(list) : `${list.filter.q} – ${visit.t(listWords.title)}`}
        description={listWords.description}
        wide
        hidden={list.found !== null}
        islands={['web/suggest']}
      >
        <h1>{visit.t(titleOf(list))}</h1>
        {list.lifeEvent?.summary !== undefined && <p class="intro">{visit.t(wordsOf(list.lifeEvent.summary))}</p>}
        <SearchBox
          action="/thu-tuc"
          label={listWords.label}
          hint={listWords.hint}
          value={list.filter.q}
          suggest={suggestPath(visit.lang)}
          showLabel
        />
        {list.found === null ? <Catalogue list={list} /> : <Answers list={list} />}
      </CitizenLayout>
    ),
  })
