import { createHash } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try, so that what was sent twice can be told to be one. */
  readonly id: string
}

/** The other side will never take this message; another try is of no use. Says nothing of whom it was for. */
export class Rejected extends Error {
  override readonly name = 'Rejected'
}

/** One way to people. Throws Rejected, or anything else when it may work later. */
export interface Channel {
  send(message: Message): Promise<void>
}

export interface Channels {
  readonly sms?: Channel
  readonly email?: Channel
}

interface SmtpError {
  readonly responseCode?: number
  readonly code?: string
  readonly command?: string
}

/** The server's own words may repeat the address, so only its code is passed on. Final is only a no to the recipient. */
const withoutAddress = ({ responseCode, code, command }: SmtpError): Error =>
  command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
    ? new Rejected(`the mail server refused a message (${responseCode})`)
    : new Error(`the mail server did not take a message (${responseCode ?? code ?? 'no answer'})`)

/** E-mail over a mail server (`smtp://`, or `smtps://` for TLS from the start). */
export const smtpChannel = (url: string, from: string): Channel => {
  const transport = createTransport(
    { url, connectionTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true },
    { from },
  )
  const domain = from.replace(/^.*@/, '').replace(/>$/, '')
  return {
    send: async ({ to, subject, text, id }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({ to, subject, text, headers, messageId: `<${id}@${domain}>` }).catch((error) => {
        throw withoutAddress(error as SmtpError)
      })
    },
  }
}

const international = (phone: string): string => phone.replace(/^0/, '84')

/**
 * Text messages for a gateway beside us: one file each in its outgoing folder, in the form of SMS Server Tools
 * (`To:` line, empty line, text). A file appears whole or not at all; a repeat replaces the one not yet fetched.
 */
export const smsSpoolChannel = (folder: string): Channel => ({
  send: async ({ to, text, id }) => {
    const name = createHash('sha256').update(id).digest('hex').slice(0, 32)
    const draft = join(folder, `.${name}`)
    await writeFile(draft, `To: ${international(to)}\n\n${text}\n`, { mode: 0o640 })
    await rename(draft, join(folder, `motcua-${name}`))
  },
})
