import { CompiledQuery } from 'kysely'
import type { Role } from '#identity'
import type { Db } from '#platform'

const list = (words: string): string => `array['${words.split(' ').join("','")}']`

const families = list('nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly thach son kim danh')
const middles = list('van thi ngoc minh hoang kim thanh my quoc duc huu xuan thu bao gia hong phuong tuyet hai anh')
const given = list(
  'huong lan mai hoa be ut sau bay tam chin tu nam ba hai linh trang dung son tuan hung cuong phuc loc tho an binh yen khang vinh quang sang tri dat phat tai loi nhan nghia tin dao thao vy nhi my duyen hanh hien tham tuyet nga ngoc bich',
)

const pick = (words: string, salt: number): string =>
  `(${words})[1 + (abs(hashint8(i * 31 + ${salt})) % array_length(${words}, 1))]`

const name = `${pick(families, 1)} || ' ' || ${pick(middles, 2)} || ' ' || ${pick(given, 3)}`

/** Where the i-th dossier lies; each an SQL expression over `i`. */
interface Shape {
  readonly commune: string
  readonly open: string
  readonly stepAgency: string
  readonly stepRole: string
  readonly officer: string
  readonly status: string
  readonly stepFunction: string
  /** Of each five hundred: papers not looked at, papers on the way, another agency asked. */
  readonly waiting: boolean
}

/** A year of a province: a fifth of the dossiers open, over forty communes, of which one (H13.64) is asked. */
const aYear: Shape = {
  commune: `'H13.' || (40 + i % 40)`,
  open: '(i / 40) % 5 = 0',
  stepAgency: `'H13.' || (40 + i % 40) || '.01'`,
  stepRole: `'handler'`,
  officer: 'null',
  status: `'processing'`,
  stepFunction: `'appraisal'`,
  waiting: false,
}

/** Twenty posts: role × agency. */
export const desks = ['H13.64', 'H13.65', 'H13.66']
  .flatMap((commune): (readonly [Role, string])[] => [
    ['receptionist', `${commune}.02`],
    ['handler', `${commune}.01`],
    ['handler', `${commune}.03`],
    ['unit-head', `${commune}.01`],
    ['signatory', commune],
    ['registrar', commune],
  ])
  .concat([
    ['handler', 'H13.09'],
    ['handler', 'H13.13'],
  ])

const ofDesk = (of: (desk: (typeof desks)[number]) => string): string =>
  `(array[${desks.map((desk) => `'${of(desk)}'`).join(',')}])[1 + i % ${desks.length}]`

const functions: Readonly<Partial<Record<Role, string>>> = {
  'unit-head': 'review',
  signatory: 'signing',
  registrar: 'registering',
}

/** What waits in the lists of a counter: most results, then dossiers to accept, to transfer and to be completed. */
const counterWork = (kind: 'status' | 'function'): string =>
  `(array[${(kind === 'status'
    ? ['decided', 'decided', 'decided', 'submitted', 'accepted', 'awaiting-citizen']
    : ['handing-over', 'handing-over', 'handing-over', 'reception', 'reception', 'reception']
  )
    .map((word) => `'${word}'`)
    .join(',')}])[1 + (i / ${desks.length}) % 6]`

/**
 * All open, each at one of the twenty desks; of a third it is known which officer has taken it on, and a few in a hundred
 * wait for papers or for another agency.
 */
const openAtDesks: Shape = {
  commune: ofDesk(([, agency]) => (agency.startsWith('H13.6') ? agency.slice(0, 6) : 'H13.64')),
  open: 'true',
  stepAgency: ofDesk(([, agency]) => agency),
  stepRole: ofDesk(([role]) => role),
  officer: `case when i % 3 = 0 then 'officer-' || i % 7 end`,
  status: `case ${ofDesk(([role]) => role)} when 'receptionist' then ${counterWork('status')} else 'processing' end`,
  stepFunction: `case ${ofDesk(([role]) => role)} when 'receptionist' then ${counterWork('function')} else
    ${ofDesk(([role]) => functions[role] ?? 'appraisal')} end`,
  waiting: true,
}

const dossiers = ({ commune, open, status }: Shape): string => `insert into dossier
    select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
      ${commune} || '-26' || lpad((1 + i % 12)::text, 2, '0') || '01-' || lpad(i::text, 7, '0'),
      case when ${open} then ${status} else 'returned' end, '1.004873', 1, 'default', 'counter', 'phuong-nga-nam',
      ${commune} || '.02', ${commune}, ${commune} || '.02', 1, 'counter', 'normal',
      now() - (i % 365) * interval '1 day', now() - (i % 365) * interval '1 day', 'Sơn Thị Mai', 'nd118',
      '{"startedAt": "2026-01-01T00:00:00Z", "limit": {"value": 3, "unit": "working-day"}, "statutory": {"value": 3, "unit": "working-day"}, "extensions": [], "endedAt": null}',
      '[]', case when ${open} then now() + ((i / 200) % 20 - 5) * interval '1 day' end, now(), false, null, null, null, null,
      case when ${open} then null else now() end, lpad((i % 100000000)::text, 8, '0'), 'bcdfghkmnpqtvy23456', ${name}, ${name},
      array[${commune}, ${commune} || '.02'], 'transfer', 'Sơn Thị Mai', now(), 0, repeat('0', 64)
    from generate_series($1::bigint, $2::bigint) i`

const parties = `insert into dossier_party
    select ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
      'owner', 'person', ${name}, ${name}, '1980', null, 'can-cuoc', '000' || lpad(i::text, 9, '0'), null, null,
      '09' || lpad(i::text, 8, '0'), null, null, null, 'typed', now()
    from generate_series($1::bigint, $2::bigint) i`

const steps = (shape: Shape): string => {
  const { commune, open, stepAgency, stepRole, officer, status, stepFunction, waiting } = shape
  const few = (part: number) => (waiting ? `(i / ${desks.length}) % 50 = ${part}` : 'false')
  return `insert into dossier_step
    select ('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
      ${stepFunction}, ${stepFunction}, ${stepAgency}, ${stepRole}, ${officer}, now(), now(),
      case when ${open} then null else now() end, null, null, case when ${open} then now() + ((i / 200) % 20 - 5) * interval '1 day' end,
      null, ${status}, ${status} = 'decided' and i % 2 = 0, ${few(0)}, ${few(1)}, case when ${few(2)} then array['H13.13'] end,
      case when ${status} = 'accepted' then now() + ((i / 200) % 9) * interval '3 hours' end, null, ${commune}, false,
      null, case when ${open} then now() + ((i / 200) % 20 - 8) * interval '1 day' end
    from generate_series($1::bigint, $2::bigint) i`
}

const words = `insert into dossier_name_word
    select distinct agency, word, d.submitted_at, d.id, d.owner_folded
    from generate_series($1::bigint, $2::bigint) i
    join dossier d on d.id = ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
    cross join unnest(array_append(d.agencies, '')) agency cross join unnest(string_to_array(d.owner_folded, ' ')) word`

/** Most papers are with the citizen, those of the open dossiers at their one-stop, a few on the way. */
const places = `insert into dossier_paper_place
    select d.id, paper, case when i % 50 = 0 then 'way' when d.closed_at is null then d.received_at_agency else 'citizen' end, d.submitted_at
    from generate_series($1::bigint, $2::bigint) i
    join dossier d on d.id = ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
    cross join unnest(array['papers', 'result']) paper`

const seed = async (owner: Db, shape: Shape, from: number, to: number): Promise<void> => {
  for (const text of [dossiers(shape), parties, steps(shape), words, places])
    await owner.executeQuery(CompiledQuery.raw(text, [from, to]))
  const alone = 'insert into name_word select distinct word from dossier_name_word on conflict do nothing'
  await owner.executeQuery(CompiledQuery.raw(alone))
  for (const table of [
    'dossier',
    'dossier_party',
    'dossier_step',
    'dossier_name_word',
    'name_word',
    'dossier_paper_place',
  ])
    await owner.executeQuery(CompiledQuery.raw(`vacuum analyze ${table}`))
}

/**
 * Fills the tables with invented dossiers, numbered `from` to `to`. Straight into the tables, since it is reading that is
 * measured; a million take some six minutes.
 */
export const seedYear = (owner: Db, from: number, to: number): Promise<void> => seed(owner, aYear, from, to)

/** Open dossiers, spread over the twenty desks. */
export const seedDesks = (owner: Db, from: number, to: number): Promise<void> => seed(owner, openAtDesks, from, to)
