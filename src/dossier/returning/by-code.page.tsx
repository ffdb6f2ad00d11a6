import { type Actor, may } from '#identity'
import { isRefusal, type Refusal } from '#platform'
import {
  again,
  Button,
  Checkbox,
  CodeInput,
  type Door,
  type Form,
  FormBox,
  formatTime,
  Notice,
  page,
  redirect,
  Section,
  TextInput,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { doneWords } from '../acting/act.words.ts'
import { oldPaperWords } from '../correcting/correcting.words.ts'
import { bringsOldPaper } from '../correcting/correction.ts'
import { unpaidFees } from '../handing-over/decide-hand-over.ts'
import { openShipment } from '../handing-over/handover.ts'
import { isStranger } from '../handing-over/receiver.ts'
import { partyFaultWords } from '../party.words.ts'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame } from '../reading/dossier-frame.component.tsx'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { handOverByCode } from './hand-over-by-code.ts'
import { byCodeFaults, codeStates, byCodeWords as words } from './return.words.ts'
import { type AskedCode, askCode, lastCode } from './return-code.store.ts'

type Own = Visit<Actor, { readonly id: string }>

interface ByCode {
  readonly of: DossierCase
  readonly asked: AskedCode | null
}

export const byCodePath = (id: string): string => `${dossierPath(id)}/tra-bang-ma`

const load =
  (services: DossierServices) =>
  async (visit: Own): Promise<ByCode | Refusal | ReturnType<typeof redirect>> => {
    const of = await loadCase(visit, services, visit.params.id)
    if (isRefusal(of)) return of
    const open = of.actions.includes('hand-over') && openShipment(of.dossier) === undefined
    if (!open && visit.form.problems.length === 0) return redirect(dossierPath(of.dossier.id))
    return { of, asked: await lastCode(visit.db, of.dossier.id) }
  }

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, actor, now, params } = visit
  const of = await loadCase(visit, services, params.id)
  if (isRefusal(of)) return of
  const { id } = of.dossier
  if (form.get('act') === 'ask') {
    if (!of.actions.includes('hand-over')) return redirect(dossierPath(id))
    const asked = await askCode(db, { dossierId: id, by: actor.postId }, now)
    return isRefusal(asked) ? asked : redirect(byCodePath(id), { flash: words.wasAsked })
  }
  const code = form.get('code')
  const [name, basis] = [form.get('name').slice(0, 200), form.get('basis').slice(0, 500)]
  // before the code is looked at: a refusal of the command would use it up
  const unauthorised = name !== '' && basis === '' && isStranger(of.dossier.parties, { kind: 'person', name })
  const problems = [
    ...(/^\d{6}$/.test(code.replace(/\s/g, '')) ? [] : [{ field: 'code', message: byCodeFaults.code }]),
    ...(unpaidFees(of.dossier).length > 0 && form.get('said') === ''
      ? [{ field: 'said', message: byCodeFaults.said }]
      : []),
    ...(unauthorised ? [{ field: 'basis', message: partyFaultWords.authority }] : []),
  ]
  if (problems.length > 0) return again<ByCode>(problems)
  const tookBack = form.get('tookBack') !== ''
  const told = { dossierId: id, code, name, basis, tookBack }
  const done = await handOverByCode(db, services, told, { actor, now })
  return isRefusal(done) ? done : redirect(dossierPath(id), { flash: doneWords['hand-over'] })
}

const Asked = ({ asked }: { readonly asked: AskedCode | null }) => {
  const { t } = useScene()
  if (asked === null) return null
  const { state, shown, expiresAt } = asked
  const until = expiresAt === null ? '' : formatTime(expiresAt)
  return (
    <Notice tone={state === 'sent' || state === 'asked' ? 'note' : 'warning'}>
      {t(codeStates[state])} {state === 'sent' && t(words.sentTo(shown ?? '', until))}
    </Notice>
  )
}

const Prove = ({ of }: { readonly of: DossierCase }) => (
  <FormBox class="act">
    <CodeInput label={words.code} hint={words.codeHint} ofAnother />
    <TextInput name="name" label={words.name} optional autocomplete="off" />
    <TextInput name="basis" label={words.basis} hint={words.basisHint} optional autocomplete="off" />
    {bringsOldPaper(of.dossier) && <Checkbox name="tookBack" label={oldPaperWords['taken-back']} />}
    {unpaidFees(of.dossier).length > 0 && <Checkbox name="said" label={words.said} />}
    <Button name="act" value="prove" shortcut={workKeys.main}>
      {words.handOver}
    </Button>
  </FormBox>
)

/** Where nothing can be sent, only a code that already went out is asked for. */
const byNoCode = ({ of, asked }: ByCode): boolean => !of.sends && asked?.state !== 'sent'

const view = ({ of, asked }: ByCode, visit: Own) => (
  <DossierFrame visit={visit} of={of} title={words.title}>
    <p>{visit.t(words.intro)}</p>
    {of.sends ? <Asked asked={asked} /> : <Notice tone="warning">{visit.t(codeStates['not-configured'])}</Notice>}
    {of.sends && (
      <FormBox>
        <Button look="plain" name="act" value="ask" shortcut={workKeys.update}>
          {asked === null ? words.ask : words.askAgain}
        </Button>
      </FormBox>
    )}
    {!byNoCode({ of, asked }) && (
      <Section id="ma" title={words.enter}>
        <Prove of={of} />
      </Section>
    )}
  </DossierFrame>
)

/** A result for somebody without an identity paper: a code goes to the telephone or e-mail that stand in the dossier. */
export const byCodePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/tra-bang-ma', {
    who: may('dossier.hand-over'),
    load: load(services),
    submit: submit(services),
    onRefusal: 'commit',
    record: { as: 'dossier.hand-over', of: ({ of }) => [of.dossier.id] },
    view,
  })
