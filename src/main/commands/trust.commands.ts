import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { addAnchors, listAnchors, readAnchors, readSignedPdf, removeAnchor, trustAnchors } from '#document'
import { localDate, transact } from '#platform'
import { answer, keeperOf, keeperOption, nowOf } from './answering.ts'
import { type Command, type CommandInput, UsageProblem } from './command.ts'
import { readGivenFile } from './given-file.ts'

const faults = {
  'not-a-certificate': 'holds no certificate in PEM (-----BEGIN CERTIFICATE-----), or one that cannot be read',
  'not-an-authority': 'holds a certificate of somebody who certifies nobody: name that of the authority that issued it',
} as const

/** The account at the terminal, and the administrator named with --by. */
const answerable = (options: CommandInput['options']): string =>
  [userInfo().username, ...(typeof options.by === 'string' ? [options.by] : [])].join(', ')

const trustAdd: Command = {
  path: 'trust add',
  args: 'FILE',
  says: 'Trust the authorities whose certificates stand in a PEM file: results signed under them may be returned online',
  detail: `Nothing is trusted from the start. Take the certificate from the authority itself and compare its SHA-256 by another
way before you add it. Files that are there already are checked again when «Đính kèm kết quả điện tử» is sent without a file.`,
  options: { ...keeperOption },
  run: (input) =>
    answer(input, async () => {
      const { args, options, from, withDatabase } = input
      const certificates = readAnchors(await readGivenFile(from, args[0] ?? ''))
      if (typeof certificates === 'string') throw new UsageProblem(`${args[0]} ${faults[certificates]}.`)
      const added = await withDatabase(({ db }) =>
        transact(db, async (tx) => {
          const now = await nowOf(tx)
          await keeperOf(tx, options, now)
          return addAnchors(tx, certificates, answerable(options), now)
        }),
      )
      return added.join('\n')
    }),
}

const trustList: Command = {
  path: 'trust list',
  says: 'List the trusted authorities: SHA-256 of the certificate, until when, whose, since when, by whom',
  run: async ({ withDatabase, print }) => {
    const anchors = await withDatabase(({ db }) => listAnchors(db))
    for (const { fingerprint, subject, validTo, addedAt, addedBy } of anchors)
      print(`${fingerprint}  until ${localDate(validTo)}  ${subject}  (${localDate(addedAt)}, ${addedBy})`)
    print(anchors.length === 0 ? 'No authority is trusted.' : `${anchors.length} authorities`)
    return 0
  },
}

const trustRemove: Command = {
  path: 'trust remove',
  args: 'SHA256',
  says: 'Trust an authority no more; what was checked before stays as it was found',
  options: { ...keeperOption },
  run: (input) =>
    answer(input, async () => {
      const { args, options, withDatabase } = input
      const removed = await withDatabase(({ db }) =>
        transact(db, async (tx) => {
          const now = await nowOf(tx)
          await keeperOf(tx, options, now)
          return removeAnchor(tx, args[0] ?? '', now)
        }),
      )
      if (!removed)
        throw new UsageProblem(`No trusted authority has the SHA-256 ${args[0]}: see bin/motcua trust list.`)
      return 'It is trusted no more.'
    }),
}

const bytesOf = async (from: string, name: string): Promise<Uint8Array> => {
  const path = resolve(from, name)
  return readFile(path).catch(() => {
    throw new UsageProblem(`${path} cannot be read.`)
  })
}

const resultCheck: Command = {
  path: 'result check',
  args: 'FILE',
  says: 'Say what the signatures of a PDF are worth here, and its SHA-256 to compare with the tracking page',
  run: async ({ args, from, withDatabase, print }) => {
    const pdf = await bytesOf(from, args[0] ?? '')
    const reading = await withDatabase(async ({ db }) =>
      readSignedPdf(pdf, { anchors: await trustAnchors(db), now: await nowOf(db) }),
    )
    print(`SHA-256  ${createHash('sha256').update(pdf).digest('hex')}`)
    if ('fault' in reading) {
      print(`refused  ${reading.fault}${reading.until === undefined ? '' : `, until ${reading.until}`}`)
      return 1
    }
    print(`verdict  ${reading.verdict}`)
    for (const { name, organisation, serial, issuer, claimedAt, provenAt } of reading.signers)
      print(
        `signed   ${[name, organisation].filter(Boolean).join(', ')}  ${provenAt ?? `${claimedAt ?? 'no time'} (not proved)`}  ${serial} by ${issuer}`,
      )
    return 0
  },
}

export const trustCommands: readonly Command[] = [trustAdd, trustList, trustRemove, resultCheck]
