import { type Actor, may, officerFace, placeOf } from '#identity'
import { isRefusal, localDate, type Refusal } from '#platform'
import {
  type Again,
  again,
  Button,
  type Fact,
  FactList,
  type Form,
  FormBox,
  formatMoney,
  Notice,
  OfficerLayout,
  page,
  type Redirect,
  redirect,
  Section,
  Select,
  TextInput,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { scanFaults } from '../reception/person.form.ts'
import type { DossierServices } from '../services.ts'
import { readVisit, requester } from './certify.form.ts'
import { certify } from './certify.ts'
import { certifyWords as words } from './certify.words.ts'
import { CertifyLines } from './certify-lines.component.tsx'
import { bookPath, certifyPath, visitPath } from './certify-paths.ts'
import { type CertifyScreen, certifyScreen } from './certify-screen.form.ts'
import { Requester } from './requester.component.tsx'

type Desk = Visit<Actor, unknown>

const Signing = ({ signers }: CertifyScreen) => {
  const { t, lang } = useScene()
  const choices = signers.map(({ post, name, title, titleEn }) => ({
    value: post,
    label: `${name} · ${lang === 'vi' ? title : titleEn}`,
  }))
  return (
    <Section id="part-signer" title={words.signing}>
      {signers.length === 0 && <Notice tone="warning">{t(words.noSigner)}</Notice>}
      <div class="fields">
        <div class="span-7">
          <Select name="signer" label={words.signer} choices={choices} />
        </div>
        <div class="span-5">
          <TextInput name="receipt" label={words.receipt} hint={words.receiptHint} optional autocomplete="off" />
        </div>
      </div>
    </Section>
  )
}

const Side = ({ total, count }: CertifyScreen) => {
  const { t, lang } = useScene()
  const facts: readonly Fact[] = [{ label: words.count, value: <span class="num">{count}</span> }]
  return (
    <div class="work-side">
      <div data-live="side" aria-live="polite">
        <div class="promise">
          <p>{t(words.total)}</p>
          <p class="promise-date num">{count === 0 ? '–' : formatMoney(total, lang)}</p>
          <p class="promise-note">{t(count === 0 ? words.nothing : words.noSlip)}</p>
        </div>
        <FactList facts={facts} />
      </div>
      <Button name="act" value="accept" shortcut={workKeys.main} wide>
        {words.certify}
      </Button>
      <p class="act-note">
        <a href={bookPath}>{t(words.toBook)}</a>
      </p>
    </div>
  )
}

const load = (services: DossierServices) => (visit: Desk) => certifyScreen(services, visit.form.typed, visit)

const submit =
  (services: DossierServices) =>
  async (visit: Desk, typed: Form): Promise<Redirect | Again<CertifyScreen> | Refusal> => {
    if (typed.get('act') !== 'accept') return again(scanFaults(typed, requester))
    const { form, books, byPage, signers } = await certifyScreen(services, typed, visit)
    const today = localDate(visit.now).toString()
    const { input, faults } = readVisit(form, { books, byPage, signers, today })
    if (input === null) return again(faults)
    const done = await certify(visit.db, services, visit.actor, input, visit.now)
    return isRefusal(done) ? done : redirect(visitPath(done))
  }

const view = (screen: CertifyScreen, visit: Desk) => (
  <OfficerLayout
    visit={{ ...visit, form: { typed: screen.form, problems: visit.form.problems } }}
    title={words.title}
    officer={officerFace(visit.actor, placeOf(screen.directory, visit.actor.agency, screen.day))}
    islands={['web/fields', 'dossier/reception/intake']}
    focus
  >
    <h1>{visit.t(words.title)}</h1>
    <FormBox id="certify" action={certifyPath} class="work intake">
      <div>
        <Requester {...screen} />
        <CertifyLines {...screen} />
        <Signing {...screen} />
      </div>
      <Side {...screen} />
    </FormBox>
  </OfficerLayout>
)

/** Certified copies and signatures of one visitor in one screen (NĐ 23/2015/NĐ-CP). */
export const certifyPage = (services: DossierServices) =>
  page(certifyPath, { who: may('dossier.accept'), load: load(services), record: null, submit: submit(services), view })
