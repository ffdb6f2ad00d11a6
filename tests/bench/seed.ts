import { CompiledQuery } from 'kysely'
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

/**
 * Fills the tables with invented dossiers, as a year of one province would: a fifth of them open, over forty one-stops, of
 * which one (H13.64.02) is asked. Straight into the tables, since it is reading that is measured.
 */
export const seedDossiers = async (owner: Db, from: number, to: number): Promise<void> => {
  const run = (text: string) => owner.executeQuery(CompiledQuery.raw(text, [from, to]))
  await run(`insert into dossier
    select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
      'H13.' || (40 + i % 40) || '-26' || lpad((1 + i % 12)::text, 2, '0') || '01-' || lpad(i::text, 7, '0'),
      case when (i / 40) % 5 = 0 then 'processing' else 'returned' end, '1.004873', 1, 'default', 'counter', 'phuong-nga-nam',
      'H13.' || (40 + i % 40) || '.02', 'H13.' || (40 + i % 40), 'H13.' || (40 + i % 40) || '.02', 1, 'counter', 'normal',
      now() - (i % 365) * interval '1 day', now() - (i % 365) * interval '1 day', 'Sơn Thị Mai', 'nd118',
      '{"startedAt": "2026-01-01T00:00:00Z", "limit": {"value": 3, "unit": "working-day"}, "statutory": {"value": 3, "unit": "working-day"}, "extensions": [], "endedAt": null}',
      '[]', case when (i / 40) % 5 = 0 then now() + ((i / 200) % 20 - 5) * interval '1 day' end, now(), false, null, null, null, null,
      case when (i / 40) % 5 = 0 then null else now() end, lpad((i % 100000000)::text, 8, '0'), 'bcdfghkmnpqtvy23456', ${name}, ${name},
      array['H13.' || (40 + i % 40), 'H13.' || (40 + i % 40) || '.02'], 'transfer', 'Sơn Thị Mai', now(), 0, repeat('0', 64)
    from generate_series($1::bigint, $2::bigint) i`)
  await run(`insert into dossier_party
    select ('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
      'owner', 'person', ${name}, ${name}, '1980', null, 'can-cuoc', '000' || lpad(i::text, 9, '0'), null, null,
      '09' || lpad(i::text, 8, '0'), null, null, null, 'typed', now()
    from generate_series($1::bigint, $2::bigint) i`)
  await run(`insert into dossier_step
    select ('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
      'appraisal', 'appraisal', 'H13.' || (40 + i % 40) || '.01', 'handler', null, now(), now(),
      case when (i / 40) % 5 = 0 then null else now() end, null, null, case when (i / 40) % 5 = 0 then now() + ((i / 200) % 20 - 5) * interval '1 day' end
    from generate_series($1::bigint, $2::bigint) i`)
  await run(`insert into dossier_name_word
    select distinct agency, word, d.submitted_at, d.id, d.owner_folded
    from generate_series($1::bigint, $2::bigint) i
    join dossier d on d.id = ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
    cross join unnest(array_append(d.agencies, '')) agency cross join unnest(string_to_array(d.owner_folded, ' ')) word`)
  await owner.executeQuery(
    CompiledQuery.raw('insert into name_word select distinct word from dossier_name_word on conflict do nothing'),
  )
  for (const table of ['dossier', 'dossier_party', 'dossier_step', 'dossier_name_word', 'name_word'])
    await owner.executeQuery(CompiledQuery.raw(`vacuum analyze ${table}`))
}
