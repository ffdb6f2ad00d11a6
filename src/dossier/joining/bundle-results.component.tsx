import type { Words } from '#platform'
import { Button, type Fact, FormBox, formatDateTime, Notice, Section, Spoken, SummaryList, Tag, useScene } from '#web'
import type { ActField } from '../acting/act-field.ts'
import { ActFields } from '../acting/act-fields.component.tsx'
import { askReceiver } from '../acting/ask-law.ts'
import type { Dossier } from '../dossier.ts'
import { factText } from '../feeding/facts.component.tsx'
import { changedSinceSent, factsFor } from '../feeding/feed.ts'
import { typedDay } from '../party.ts'
import { stillOut, toHandOver } from '../returning/hand-over-bundle.ts'
import type { WholeBundle } from './bundle.store.ts'
import { type Leg, legState } from './bundle.ts'
import { bundlePath } from './bundle-paths.ts'
import { joiningWords as words } from './joining.words.ts'
import { type KnownResult, knownBefore } from './known-before.ts'

/** Everything lies at the counter, whatever was chosen before. */
export const receiverFields = (ownerName: string): readonly ActField[] => [
  ...askReceiver({ ownerName }),
  { kind: 'fixed', name: 'by', value: 'counter' },
]

interface WholeProps {
  readonly whole: WholeBundle
}

const listed = (legs: readonly Leg[]): Words => ({
  vi: legs.map(({ name }) => name.vi).join('; '),
  en: legs.map(({ name }) => name.en).join('; '),
})

/** All results in one act, once all are there; before that, what is still awaited. */
export const BundleHandOverPart = ({ whole: { bundle, legs } }: WholeProps) => {
  const { t } = useScene()
  const [given, out] = [toHandOver(legs), stillOut(legs)]
  if (given.length === 0) return null
  return (
    <Section id="tra-tat-ca" title={words.handOverAll}>
      {out.length > 0 ? (
        <Notice>
          {t(words.stillOut)} {t(listed(out))}.
        </Notice>
      ) : (
        <FormBox action={bundlePath(bundle.id)}>
          <p>
            {t(words.given)} <strong>{t(listed(given))}</strong>.
          </p>
          <ActFields fields={receiverFields(legs[0]?.dossier?.ownerName ?? '')} />
          <Button name="act" value="hand-over" shortcut="Alt+R">
            {words.handOverAll}
          </Button>
        </FormBox>
      )}
    </Section>
  )
}

const Result = ({ number, signedBy, at, replaces }: KnownResult) => {
  return (
    <>
      {number !== null && <strong class="num">{number}</strong>}{' '}
      <small class="num">{[formatDateTime(at), signedBy].filter((each) => each !== null).join(' · ')}</small>{' '}
      {replaces !== null && <Tag tone="soon">{words.replaces(replaces)}</Tag>}
    </>
  )
}

const resultFact = (known: KnownResult): Fact => ({ label: known.name, value: <Result {...known} /> })

/** An agency outside is sent it in full. */
const saidFact = (said: ReturnType<typeof factsFor>[number]): Fact => ({
  label: said.name,
  value: (
    <span class="num">
      <Spoken>{factText(said, true)}</Spoken>
    </span>
  ),
})

const personFacts = (dossier: Dossier): readonly Fact[] => {
  const owner = dossier.parties.find(({ role, name }) => role === 'owner' && name === dossier.ownerName)
  const known: readonly (readonly [Words, string | null | undefined])[] = [
    [words.owner, owner?.name],
    [words.birthDate, owner?.birthDate == null ? null : typedDay(owner.birthDate)],
    [words.identity, owner?.idNumber],
    [words.address, owner?.address],
    [words.phone, owner?.phone],
  ]
  return known.flatMap(([label, value]) => (value == null || value === '' ? [] : [{ label, value }]))
}

/** What an agency outside needs: the people as they were typed once, and what the procedures before it have given. */
export const KnownParts = ({ whole: { legs } }: WholeProps) => {
  const { t } = useScene()
  const lead = legs[0]?.dossier
  const open = legs.filter((leg) => leg.external !== null && ['to-send', 'working'].includes(legState(leg)))
  if (lead == null) return null
  return (
    <>
      {open.map((leg) => (
        <Section
          key={leg.key}
          id={`gui-${leg.key}`}
          title={{ vi: `${words.toSend.vi}: ${leg.name.vi}`, en: `${words.toSend.en}: ${leg.name.en}` }}
        >
          {changedSinceSent(leg, legs) && <Notice tone="warning">{t(words.changedSinceSent)}</Notice>}
          <SummaryList
            facts={[
              ...personFacts(lead),
              ...knownBefore(leg, legs).map(resultFact),
              ...factsFor(leg, legs).map(saidFact),
            ]}
          />
        </Section>
      ))}
    </>
  )
}

/** On the page of one dossier: the results that it rests on, with their numbers. Nobody types them again. */
export const KnownHere = ({ whole: { legs }, dossier }: WholeProps & { readonly dossier: string }) => {
  const { t } = useScene()
  const leg = legs.find((each) => each.dossier?.id === dossier)
  const known = leg === undefined ? [] : knownBefore(leg, legs)
  if (known.length === 0) return null
  return (
    <>
      <p class="part-note">{t(words.knownBefore)}</p>
      <SummaryList facts={known.map(resultFact)} />
    </>
  )
}
