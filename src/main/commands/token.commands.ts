import { listTokens, makeToken, revokeToken, roles } from '#identity'
import { localDate, timeZone, transact } from '#platform'
import { answer, capacityOf, keeperOf, keeperOption, need, nowOf, orRefused, readRole } from './answering.ts'
import type { Command } from './command.ts'

const tokenAdd: Command = {
  path: 'token add',
  says: 'Issue a token for the API, bound to a post; prints only the token, which is shown this once',
  detail: 'bin/motcua token add --role receptionist --agency H13.64',
  options: {
    role: { value: 'ROLE', says: roles.join(', ') },
    agency: { value: 'CODE', says: 'code of the agency, such as H13.64' },
    name: { value: 'NAME', says: 'what acts through it, for the history' },
    capacity: { value: 'TM.|KT.|TL.|TUQ.', says: 'how a signatory signs; without it as the head, for a committee TM.' },
    ...keeperOption,
  },
  run: (input) =>
    answer(input, async () => {
      const { options, withDatabase } = input
      const request = {
        role: readRole(options.role),
        agency: need(options, 'agency'),
        ...(typeof options.name === 'string' ? { name: options.name } : {}),
        ...capacityOf(options),
      }
      return withDatabase(({ db }) =>
        transact(db, async (tx) => {
          const now = await nowOf(tx)
          return orRefused(await makeToken(tx, await keeperOf(tx, options, now), request, now)).token
        }),
      )
    }),
}

const tokenList: Command = {
  path: 'token list',
  says: 'List the tokens with the numbers to revoke them by; never the tokens themselves',
  run: async ({ withDatabase, print }) => {
    const tokens = await withDatabase(({ db }) => listTokens(db))
    for (const { postId, name, role, agency, issuedAt, revokedAt } of tokens) {
      const state = revokedAt === null ? 'valid' : `revoked ${localDate(revokedAt)}`
      print(`${postId}  ${localDate(issuedAt)}  ${state.padEnd(18)}  ${role} ${agency}  ${name}`)
    }
    print(tokens.length === 0 ? 'No token has been made.' : `${tokens.length} tokens, days in ${timeZone}`)
    return 0
  },
}

const tokenRevoke: Command = {
  path: 'token revoke',
  args: 'NUMBER',
  says: 'Revoke a token: software that has it is refused from now on',
  options: { ...keeperOption },
  run: (input) =>
    answer(input, async () => {
      const { args, options, withDatabase } = input
      await withDatabase(({ db }) =>
        transact(db, async (tx) => {
          const now = await nowOf(tx)
          orRefused(await revokeToken(tx, await keeperOf(tx, options, now), args[0] ?? '', now))
        }),
      )
      return 'The token is revoked.'
    }),
}

export const tokenCommands: readonly Command[] = [tokenAdd, tokenList, tokenRevoke]
