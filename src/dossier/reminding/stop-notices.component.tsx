import { Button, type Column, formatDateTime, Section, Table, useScene } from '#web'
import { dossierPath } from '../reading/dossier-paths.ts'
import { batchPath } from '../together/batch.component.tsx'
import type { UnsignedNotice } from './stop-notices.query.ts'
import { unansweredWords as words } from './unanswered.words.ts'

const Choose = ({ notice: { dossierId, code } }: { readonly notice: UnsignedNotice }) => {
  const { t } = useScene()
  return (
    <label class="choose-row">
      <input type="checkbox" name="hs" value={dossierId} checked />
      <span class="govuk-visually-hidden">
        {t(words.choose)} {code}
      </span>
    </label>
  )
}

const columns: readonly Column<UnsignedNotice>[] = [
  { head: words.choose, cell: (notice) => <Choose notice={notice} /> },
  {
    head: words.dossier,
    title: true,
    cell: ({ dossierId, code }) => (
      <a class="num" href={dossierPath(dossierId)}>
        {code}
      </a>
    ),
  },
  { head: words.owner, cell: ({ ownerName }) => ownerName },
  { head: words.closedAt, cell: ({ dueAt }) => <span class="num">{formatDateTime(dueAt)}</span> },
]

/** What the switch has closed: the notices are signed together on the page of acts on many dossiers. */
export const StopNotices = ({ notices }: { readonly notices: readonly UnsignedNotice[] }) => {
  const { t } = useScene()
  if (notices.length === 0) return null
  return (
    <Section id="thong-bao-cho-ky" title={words.unsigned}>
      <p>{t(words.unsignedSub)}</p>
      <form method="get" action={batchPath}>
        <input type="hidden" name="viec" value="sign-stop-notice" />
        <Table caption={words.unsigned} columns={columns} rows={notices} keyOf={({ dossierId }) => dossierId} />
        <p class="section-foot">
          <Button look="plain" shortcut="Alt+K">
            {words.sign}
          </Button>
        </p>
      </form>
    </Section>
  )
}
