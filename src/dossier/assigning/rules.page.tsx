import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { isRefusal, localDate } from '#platform'
import { wordsOf } from '#procedure'
import {
  again,
  Button,
  type Choice,
  type Column,
  Details,
  type Door,
  type Form,
  FormBox,
  type NavGroup,
  OfficerLayout,
  page,
  Radios,
  redirect,
  Section,
  Select,
  Table,
  TextInput,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { isMethod, methods } from './choose-officer.ts'
import { type Colleague, colleaguesAt } from './colleagues.query.ts'
import { type KeptRule, rulesAt } from './rule.store.ts'
import { methodWords, rulesWords as words } from './rules.words.ts'
import { dropRule, ruledBy, setRule } from './set-rule.ts'

export const rulesPath = '/can-bo/nhom/quy-tac'
const areaRows = 8

type Own = Visit<Actor, unknown>

interface Model {
  readonly directory: AgencyDirectory
  readonly agencies: readonly string[]
  readonly rules: readonly KeptRule[]
  readonly colleagues: readonly Colleague[]
  readonly fields: readonly Choice[]
  readonly nav: readonly NavGroup[]
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now }: Own): Promise<Model> => {
    const [directory, procedures] = await Promise.all([services.agencies(), services.procedures.current()])
    const own = ruledBy(directory, actor, now)
    const colleagues = await colleaguesAt(db, directory, own, now)
    const held = new Set(colleagues.flatMap(({ agencies }) => agencies))
    const agencies = own.filter((code) => held.has(code))
    const [rules, nav] = await Promise.all([rulesAt(db, own), officerNav(db, actor, directory, now, services)])
    const fields = procedures.fields.map(({ key, name }) => ({ value: key, label: wordsOf(name) }))
    return { directory, agencies, rules, colleagues, fields, nav }
  }

const areasIn = (form: Form) =>
  Array.from({ length: areaRows }, (_, at) => ({
    at,
    place: form.get(`a${at}.place`).slice(0, 100),
    officer: form.get(`a${at}.officer`),
  })).filter(({ place, officer }) => place !== '' || officer !== '')

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const directory = await services.agencies()
  const dropped = form.get('drop')
  if (dropped !== '') {
    const done = await dropRule(db, directory, actor, dropped, now)
    return isRefusal(done) ? done : redirect(rulesPath, { flash: words.dropped })
  }
  const [method, procedure] = [form.get('method'), form.get('procedure')]
  const areas = areasIn(form)
  const unknown = procedure !== '' && (await services.procedures.current()).at(procedure, localDate(now)) === undefined
  const problems = [
    ...(isMethod(method) ? [] : [{ field: 'method', message: words.chooseMethod }]),
    ...(unknown ? [{ field: 'procedure', message: words.procedureUnknown }] : []),
    ...areas
      .filter(({ place, officer }) => place === '' || officer === '')
      .map(({ at, place }) => ({ field: `a${at}.${place === '' ? 'place' : 'officer'}`, message: words.halfArea })),
  ]
  if (!isMethod(method) || problems.length > 0) return again<Model>(problems)
  const typed = {
    agency: form.get('agency'),
    // a procedure has its field
    field: procedure === '' ? form.get('field') || null : null,
    procedure: procedure || null,
    territory: form.get('territory') || null,
    method,
    areas,
  }
  const done = await setRule(db, directory, actor, typed, now)
  return isRefusal(done) ? done : redirect(rulesPath, { flash: words.done })
}

interface Props {
  readonly model: Model
}

const territoryName = ({ directory }: Model, key: string) =>
  directory.territories.find((each) => each.key === key)?.name ?? { vi: key, en: key }

const Scope = ({ model, rule }: Props & { readonly rule: KeptRule }) => {
  const { t } = useScene()
  const field = model.fields.find(({ value }) => value === rule.field)?.label
  const parts = [
    rule.procedure,
    field === undefined ? rule.field : typeof field === 'string' ? field : t(field),
    rule.territory === null ? null : t(territoryName(model, rule.territory)),
  ].filter((part) => part !== null)
  return <>{parts.length === 0 ? t(words.everything) : parts.join(' · ')}</>
}

const Method = ({ model, rule }: Props & { readonly rule: KeptRule }) => {
  const { t } = useScene()
  const nameOf = (id: string) => model.colleagues.find((each) => each.id === id)?.name ?? '–'
  return (
    <>
      {t(methodWords[rule.method])}
      {rule.areas.map((area) => (
        <small key={`${area.name} ${area.officer}`}>
          {area.name}: {nameOf(area.officer)}
        </small>
      ))}
    </>
  )
}

const columnsOf = (model: Model, visit: Own): readonly Column<KeptRule>[] => {
  const place = (agency: string) => visit.t(placeOf(model.directory, agency, localDate(visit.now)))
  return [
    { head: words.agency, title: true, cell: ({ agency }) => place(agency) },
    { head: words.scope, cell: (rule) => <Scope model={model} rule={rule} /> },
    { head: words.method, cell: (rule) => <Method model={model} rule={rule} /> },
    {
      head: words.act,
      actions: true,
      cell: (rule) => (
        <FormBox action={rulesPath}>
          <input type="hidden" name="drop" value={rule.id} />
          <Button look="plain" shortcut={workKeys.remove} row={words.dropOne}>
            {words.drop(visit.t(methodWords[rule.method]))}
          </Button>
        </FormBox>
      ),
    },
  ]
}

const Areas = ({ colleagues }: Pick<Model, 'colleagues'>) => {
  const { t, form } = useScene()
  const choices = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Details summary={words.areas} open={areasIn(form.typed).length > 0}>
      <p class="govuk-hint">{t(words.areasHelp)}</p>
      {Array.from({ length: areaRows }, (_, at) => (
        <div class="field-row" key={at}>
          <TextInput name={`a${at}.place`} label={words.place(at + 1)} optional maxlength={100} />
          <Select name={`a${at}.officer`} label={words.officer(at + 1)} empty={words.choose} choices={choices} />
        </div>
      ))}
    </Details>
  )
}

const NewRule = ({ model, visit }: Props & { readonly visit: Own }) => {
  const day = localDate(visit.now)
  const agencies = model.agencies.map((code) => ({ value: code, label: placeOf(model.directory, code, day) }))
  const territories = model.directory.territoriesOn(day).map(({ key, name }) => ({ value: key, label: name }))
  return (
    <FormBox action={rulesPath}>
      <p>{visit.t(words.newHelp)}</p>
      <Select name="agency" label={words.agency} choices={agencies} />
      <Radios
        name="method"
        label={words.method}
        choices={methods.map((value) => ({ value, label: methodWords[value] }))}
      />
      <Select name="field" label={words.field} empty={words.all} choices={model.fields} />
      <TextInput name="procedure" label={words.procedure} optional maxlength={40} width={20} />
      <Select name="territory" label={words.territory} empty={words.all} choices={territories} />
      <Areas colleagues={model.colleagues} />
      <Button shortcut={workKeys.main}>{words.set}</Button>
    </FormBox>
  )
}

/** By which rule a unit gives out its work: heads for their units, the administrator for any. */
export const rulesPage = (services: DossierServices): Door =>
  page(rulesPath, {
    who: may('assignment.set-rule'),
    record: null,
    load: load(services),
    submit: submit(services),
    view: (model, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, placeOf(model.directory, visit.actor.agency, localDate(visit.now)))}
        nav={model.nav}
        current={rulesPath}
      >
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">{visit.t(words.sub)}</p>
        <Section title={words.inForce}>
          <Table
            caption={words.inForce}
            columns={columnsOf(model, visit)}
            rows={model.rules}
            keyOf={({ id }) => id}
            empty={<p>{visit.t(words.none)}</p>}
          />
        </Section>
        <Section title={words.new}>
          <NewRule model={model} visit={visit} />
        </Section>
      </OfficerLayout>
    ),
  })
