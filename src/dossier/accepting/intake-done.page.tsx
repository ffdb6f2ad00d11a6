import { may, officerFace, placeOf } from '#identity'
import { isRefusal, localDate, type Words } from '#platform'
import { wordsOf } from '#procedure'
import {
  ButtonLink,
  ButtonRow,
  CopyCode,
  type Fact,
  formatMoment,
  formatMoney,
  Icon,
  Kbd,
  keyed,
  OfficerLayout,
  page,
  Spoken,
  SummaryList,
  useScene,
  workKeys,
} from '#web'
import type { Dossier } from '../dossier.ts'
import { annexPath, beneficiariesOf } from '../grouping/beneficiaries.ts'
import { groupingWords } from '../grouping/grouping.words.ts'
import { type PrintedPaper, printedPath } from '../issuing/printed.page.tsx'
import { type ReadDossier, readDossier } from '../read-dossier.ts'
import { intakePath } from '../reception/intake.page.tsx'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { doneWords } from './intake-done.words.ts'

interface Ending {
  readonly title: Words
  readonly next: Words
  readonly paper: { readonly name: PrintedPaper; readonly label: Words } | null
  /** Printed without being asked: an immediate result gets a slip only if somebody wants it. */
  readonly prints: boolean
}

const slip = { name: 'giay-hen', label: doneWords.printSlip } as const

/** What has become of what was typed in, and what is to be done about it now. */
const endingOf = ({ status, code }: Dossier): Ending => {
  if (status === 'declined') {
    const paper = { name: 'phieu-tu-choi', label: doneWords.printDeclined } as const
    return { title: doneWords.declined, next: doneWords.declinedNext, paper, prints: true }
  }
  if (status === 'awaiting-citizen') {
    const paper = { name: 'phieu-bo-sung', label: doneWords.printSupplement } as const
    return { title: doneWords.asked, next: doneWords.askedNext, paper, prints: true }
  }
  if (code === null) return { title: doneWords.takenIn, next: doneWords.takenInNext, paper: null, prints: false }
  return status === 'returned'
    ? { title: doneWords.issued, next: doneWords.issuedNext, paper: slip, prints: false }
    : { title: doneWords.accepted, next: doneWords.transfer, paper: slip, prints: true }
}

/** «1234 5678»: read out in two halves, as the slip prints it. */
const halves = (slipNumber: string): string => slipNumber.replace(/^(\d{4})(\d{4})$/, '$1 $2')

const useFees = ({ fees }: Dossier): string => {
  const { t, lang } = useScene()
  if (fees.length === 0) return t(doneWords.noFees)
  return fees.map(({ name, amount }) => `${name}: ${formatMoney(amount, lang)}`).join('; ')
}

const Facts = ({ read: { dossier, procedure, directory } }: { readonly read: ReadDossier }) => {
  const { t } = useScene()
  const fees = useFees(dossier)
  const day = localDate(dossier.acceptedAt ?? dossier.submittedAt)
  const wanted = dossier.supplements.at(-1)?.lines ?? []
  const listed = beneficiariesOf(dossier).length
  const facts: readonly Fact[] = [
    { label: doneWords.owner, value: dossier.ownerName },
    { label: doneWords.procedure, value: t(wordsOf(procedure.name)) },
    ...(dossier.code === null
      ? []
      : [
          {
            label: doneWords.fees,
            value: (
              <span class="num">
                <Spoken>{fees}</Spoken>
              </span>
            ),
          },
        ]),
    { label: doneWords.competent, value: t(directory.nameAt(dossier.competentAgency, day)) },
    ...(dossier.code === null
      ? []
      : [{ label: doneWords.slip, value: <span class="num">{halves(dossier.slipNumber)}</span> }]),
    ...(listed === 0
      ? []
      : [
          { label: groupingWords.title, value: <a href={annexPath(dossier.id)}>{t(groupingWords.annexOf(listed))}</a> },
        ]),
    ...wanted.map(({ component, reason }) => ({ label: doneWords.wanted, value: `${component}: ${reason}` })),
  ]
  return <SummaryList facts={facts} />
}

const Due = ({ dossier, running }: { readonly dossier: Dossier; readonly running: boolean }) => {
  const { t, lang } = useScene()
  if (!running) return null
  return (
    <div class="promise">
      <p>{t(doneWords.due)}</p>
      <p class="promise-date num">{dossier.dueAt === null ? t(doneWords.noDue) : formatMoment(dossier.dueAt, lang)}</p>
    </div>
  )
}

const Ways = ({
  dossier,
  ending,
  print,
}: {
  readonly dossier: Dossier
  readonly ending: Ending
  readonly print: boolean
}) => {
  const { t } = useScene()
  // the island prints at once; the cursor stands on the link, where Enter shows the paper in this tab
  const printsNow = print && ending.prints
  return (
    <ButtonRow>
      <a class="button" href={intakePath} {...keyed('Alt+2')} autofocus={!printsNow}>
        {t(doneWords.next)}
        <Kbd keys="Alt+2" />
      </a>
      {ending.paper !== null && (
        <a
          class="button button-plain"
          href={printedPath(dossier.id, ending.paper.name)}
          {...keyed(workKeys.print)}
          {...(printsNow ? { 'data-print': '', autofocus: true } : {})}
        >
          <Icon name="print" />
          {t(ending.paper.label)}
          <Kbd keys={workKeys.print} />
        </a>
      )}
      <ButtonLink href={`/can-bo/ho-so/${dossier.id}`} look="quiet" shortcut={workKeys.open}>
        {doneWords.open}
      </ButtonLink>
    </ButtonRow>
  )
}

const Done = ({ read, print }: { readonly read: ReadDossier; readonly print: boolean }) => {
  const { t } = useScene()
  const { dossier } = read
  const ending = endingOf(dossier)
  return (
    <div class="done">
      <h1>{t(ending.title)}</h1>
      {dossier.code !== null && (
        <p class="done-code">
          <span>{t(doneWords.code)}</span>
          <CopyCode>{dossier.code}</CopyCode>
        </p>
      )}
      <Due dossier={dossier} running={dossier.code !== null && dossier.status !== 'returned'} />
      <p>{t(ending.next)}</p>
      <Ways dossier={dossier} ending={ending} print={print} />
      <Facts read={read} />
    </div>
  )
}

/** What the counter has just done: the code, the date, the paper to hand over, and the way to the next citizen. */
export const intakeDonePage = (services: DossierServices) =>
  page('/can-bo/tiep-nhan/xong/:id', {
    who: may('dossier.draft'),
    load: async ({ db, actor, now, params }) => {
      const read = await readDossier(db, services, actor, params.id, now)
      return isRefusal(read) ? read : { ...read, nav: await officerNav(db, actor, read.directory, now, services) }
    },
    record: { as: 'dossier.read', of: ({ dossier }) => [dossier.id] },
    frames: true,
    view: (read, visit) => (
      <OfficerLayout
        visit={visit}
        title={endingOf(read.dossier).title}
        officer={officerFace(visit.actor, placeOf(read.directory, visit.actor.agency, localDate(visit.now)))}
        nav={read.nav}
        islands={['dossier/reception/print']}
      >
        <Done read={read} print={visit.query.get('in') === '1'} />
      </OfficerLayout>
    ),
  })
