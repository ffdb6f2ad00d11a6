import { type Db, tables, type Words } from '#platform'
import type { IdentityTables } from './identity.tables.ts'

/** What officers are told of by e-mail, as far as they may choose: in the program they are told of everything. */
export const mailSubjects = {
  given: { vi: 'Việc được giao cho Ông/Bà', en: 'Work that is given to you' },
  online: { vi: 'Hồ sơ công dân nộp trực tuyến', en: 'Dossiers that citizens send online' },
  written: {
    vi: 'Đồng nghiệp nhắc tên, công dân trả lời, kết quả trước được sửa',
    en: 'A colleague mentions you, a citizen answers, an earlier result is corrected',
  },
  dates: { vi: 'Sắp đến hạn, quá hạn, đôn đốc', en: 'What is due soon or overdue, and reminders' },
} as const satisfies Record<string, Words>

export type MailSubject = keyof typeof mailSubjects

export const mailSubjectNames = Object.keys(mailSubjects) as readonly MailSubject[]

/** Of what an officer wants no e-mail. */
export const quietMailOf = async (db: Db, officer: string): Promise<ReadonlySet<MailSubject>> => {
  const row = await tables<IdentityTables>(db)
    .selectFrom('officer')
    .select('quiet_mail')
    .where('id', '=', officer)
    .executeTakeFirst()
  return new Set(mailSubjectNames.filter((subject) => row?.quiet_mail.includes(subject) === true))
}

/** Keeps of what he does want e-mail; of every other occasion none goes out. */
export const keepMailSubjects = async (db: Db, officer: string, wanted: readonly string[]): Promise<void> => {
  const quiet = mailSubjectNames.filter((subject) => !wanted.includes(subject))
  await tables<IdentityTables>(db).updateTable('officer').set({ quiet_mail: quiet }).where('id', '=', officer).execute()
}
