import { randomBytes } from 'node:crypto'
import { addOfficer, type NewPost, recordChange, roles, roleWords } from '#identity'
import { localDate, transact } from '#platform'
import { answer, capacityOf, keeperOf, keeperOption, need, nowOf, orRefused, readRole } from './answering.ts'
import type { Command } from './command.ts'

const officerAdd: Command = {
  path: 'officer add',
  args: 'USERNAME NAME',
  says: 'Add an officer with one post; prints the password when none is given',
  detail:
    'bin/motcua officer add an.tiepnhan "Trần Thị An" --role receptionist --agency H13.64 --password-stdin < file',
  options: {
    role: { value: 'ROLE', says: roles.join(', ') },
    agency: { value: 'CODE', says: 'code of the agency, such as H13.64' },
    capacity: { value: 'TM.|KT.|TL.|TUQ.', says: 'in which capacity the officer signs' },
    from: { value: 'DATE', says: 'first day of the post (today)' },
    ...keeperOption,
    'password-stdin': { says: 'read the password from standard input' },
  },
  run: (input) =>
    answer(input, async () => {
      const { args, options, withDatabase } = input
      const role = readRole(options.role)
      const agency = need(options, 'agency')
      const given = options['password-stdin'] === true ? (await readStdin()).trimEnd() : null
      const password = given ?? randomBytes(12).toString('base64url')
      const username = args[0] ?? ''
      const capacity = capacityOf(options)
      await withDatabase(({ db }) =>
        transact(db, async (tx) => {
          const now = await nowOf(tx)
          const from = String(options.from ?? localDate(now))
          const post: NewPost = { role, agency, title: roleWords[role], from, ...capacity }
          const officer = { username, name: args[1] ?? '', password, posts: [post] }
          const by = await keeperOf(tx, options, now)
          const added = orRefused(await addOfficer(tx, officer, now))
          await recordChange(tx, by, { officer: added, what: 'added' }, now)
        }),
      )
      return given === null ? `${username}  ${password}` : username
    }),
}

const readStdin = async (): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

export const peopleCommands: readonly Command[] = [officerAdd]
