import { wordsOf } from '#procedure'
import { Button, type Column, EmptyState, FormBox, Notice, Section, Table, useScene, workKeys } from '#web'
import { saysWords } from '../acting/act.words.ts'
import type { ActField } from '../acting/act-field.ts'
import { ActFields } from '../acting/act-fields.component.tsx'
import { formOf } from '../acting/act-forms.ts'
import { actions } from '../actions.ts'
import { beneficiariesOf } from '../grouping/beneficiaries.ts'
import { NumberLines } from '../numbering/number-lines.component.tsx'
import type { Numbered } from '../numbering/numbers.form.ts'
import { type DossierCase, procedureName } from '../reading/dossier-case.ts'
import { actPath, dossierPath } from '../reading/dossier-paths.ts'
import { type BatchAction, mostAtOnce } from './batch.ts'
import { batchWords as words } from './batch.words.ts'
import { commonForm, numbersAsked } from './batch-case.ts'
import { HinderedActs } from './hindered.component.tsx'
import { nameOf, namesOf } from './names-of.ts'
import type { SharedField } from './shared-fields.ts'

export const batchPath = '/can-bo/hang-loat'

/** Field of the form: «id.events», what the officer saw of each dossier. */
export const seenField = 'da-xem'

export const Code = ({ of }: { readonly of: DossierCase }) => {
  const { t } = useScene()
  return (
    <a href={dossierPath(of.dossier.id)} class="num">
      {t(nameOf(of))}
    </a>
  )
}

const Procedure = ({ of }: { readonly of: DossierCase }) => <>{useScene().t(procedureName(of))}</>

const columns: readonly Column<DossierCase>[] = [
  { head: words.dossier, title: true, cell: (of) => <Code of={of} /> },
  { head: words.owner, cell: ({ dossier }) => dossier.ownerName },
  { head: words.procedure, cell: (of) => <Procedure of={of} /> },
]

/** What a signature gives each: the act itself speaks of all of them. */
const Result = ({ of: { procedure } }: { readonly of: DossierCase }) => (
  <>{useScene().t(wordsOf(procedure.results[0]?.name ?? procedure.name))}</>
)

const resultColumn: Column<DossierCase> = { head: words.result, cell: (of) => <Result of={of} /> }

const Chosen = ({ cases }: { readonly cases: readonly DossierCase[] }) => (
  <>
    {cases.map(({ dossier }) => (
      <input key={dossier.id} type="hidden" name="hs" value={dossier.id} />
    ))}
  </>
)

const Seen = ({ cases }: { readonly cases: readonly DossierCase[] }) => (
  <>
    {cases.map(({ dossier }) => (
      <input key={dossier.id} type="hidden" name={seenField} value={`${dossier.id}.${dossier.eventCount}`} />
    ))}
  </>
)

interface BatchFormProps {
  readonly cases: readonly DossierCase[]
  readonly offered: readonly BatchAction[]
  readonly action: BatchAction | null
  /** More were chosen than are done at once; those beyond are left out. */
  readonly tooMany: boolean
}

/** Which act, where several are open to all; without a script it is one more page. */
export const Which = ({ cases, offered }: Pick<BatchFormProps, 'cases' | 'offered'>) => {
  return (
    <form method="get" action={batchPath} class="button-row">
      <Chosen cases={cases} />
      {offered.map((action) => (
        <Button key={action} look="plain" name="viec" value={action} shortcut={formOf(action).shortcut}>
          {actions[action].words}
        </Button>
      ))}
    </form>
  )
}

/** A signature for several grants a whole list at once: who is refused by name is refused on the dossier's own page. */
const GrantedToAll = ({ cases }: { readonly cases: readonly DossierCase[] }) => {
  const { t } = useScene()
  const groups = cases.filter(({ dossier }) => beneficiariesOf(dossier).length > 0)
  if (groups.length === 0) return null
  return (
    <Notice tone="warning" title={words.groups(groups.length)}>
      <p>{t(words.groupsHelp)}</p>
      <ul>
        {groups.map((of) => (
          <li key={of.dossier.id}>
            <a href={actPath(of.dossier.id, formOf('decide').slug)}>
              <span class="num">{t(nameOf(of))}</span>: {t(words.listed(beneficiariesOf(of.dossier).length))}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The dossiers as the list of numbers names them. */
export const numberedOf = (cases: readonly DossierCase[]): readonly (Numbered & { readonly owner: string })[] =>
  cases.map(({ dossier: { id, code, ownerName } }) => ({ id, name: code ?? id, owner: ownerName }))

/** A field that not all of them ask says of which it is. */
const saysWhose =
  (all: number) =>
  ({ field, of }: SharedField): ActField => {
    if (of.length === all || !('label' in field)) return field
    const only = words.onlyFor(namesOf(of))
    const label = { vi: `${field.label.vi} (${only.vi})`, en: `${field.label.en} (${only.en})` }
    return { ...field, label }
  }

/** What is not asked of the list: each dossier asks it in its own way, and goes on without. */
const LeftOut = ({ fields }: { readonly fields: readonly SharedField[] }) => {
  const { t } = useScene()
  return (
    <>
      {fields.map(({ field, of }) => (
        <p key={field.name} class="act-says">
          {t(words.notAsked('label' in field ? field.label : words.dossier, namesOf(of)))}
        </p>
      ))}
    </>
  )
}

const Act = ({ cases, action }: { readonly cases: readonly DossierCase[]; readonly action: BatchAction }) => {
  const { t } = useScene()
  const numbers = numbersAsked(cases, action)
  const form = commonForm(cases, action)
  return (
    <FormBox action={batchPath} class="act">
      <Chosen cases={cases} />
      <Seen cases={cases} />
      <input type="hidden" name="viec" value={action} />
      <p class="act-says">{t(saysWords[action])}</p>
      <p class="act-says">{t(words.does(cases.length))}</p>
      {action === 'decide' && <GrantedToAll cases={cases} />}
      {numbers !== null && <NumberLines dossiers={numberedOf(cases)} optional={numbers.optional} />}
      <ActFields fields={form?.shared.map(saysWhose(cases.length)) ?? []} />
      <LeftOut fields={form?.apart ?? []} />
      <Button shortcut={workKeys.main}>{actions[action].words}</Button>
    </FormBox>
  )
}

export const BatchForm = ({ cases, offered, action, tooMany }: BatchFormProps) => {
  const { t } = useScene()
  if (cases.length === 0)
    return <EmptyState onward={{ href: '/can-bo/hom-nay', label: words.back }}>{words.empty}</EmptyState>
  return (
    <>
      <p class="sub">{t(words.chosen(cases.length))}</p>
      {tooMany && <Notice tone="warning">{t(words.leftOut(mostAtOnce))}</Notice>}
      {offered.length === 0 && <Notice tone="warning">{t(words.none)}</Notice>}
      {offered.length > 1 && (
        <Section id="viec-nao" title={words.which}>
          <Which cases={cases} offered={offered.filter((each) => each !== action)} />
        </Section>
      )}
      <HinderedActs cases={cases} />
      {action !== null && (
        <Section id="viec" title={actions[action].words}>
          <Act cases={cases} action={action} />
        </Section>
      )}
      <Table
        caption={words.title}
        columns={action === 'decide' ? [...columns, resultColumn] : columns}
        rows={cases}
        keyOf={({ dossier }) => dossier.id}
      />
    </>
  )
}
