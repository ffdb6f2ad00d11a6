import { SMTPServer } from 'smtp-server'
import { type Channel, smtpChannel } from './channels.ts'

export interface MailSink {
  /** What came in over SMTP, each letter with whom it was for. */
  readonly received: string[]
  /** What the server answers to a recipient; null: it takes the letter. */
  refuse: null | number
  readonly email: Channel
  close(): Promise<void>
}

/** A mail server of one's own, and the channel that sends to it. */
export const openMailSink = async (): Promise<MailSink> => {
  const mail = { received: [] as string[], refuse: null as null | number }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      mail.refuse === null ? done() : done(Object.assign(new Error(`no ${address}`), { responseCode: mail.refuse })),
    onData: (stream, { envelope }, done) => {
      let text = `RCPT ${envelope.rcptTo.map(({ address }) => address).join()}\n`
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        mail.received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.server.address() as { port: number }
  return Object.assign(mail, {
    email: smtpChannel(`smtp://127.0.0.1:${port}`, 'Một Cửa <motcua@ward.example>'),
    close: () => new Promise<void>((done) => server.close(() => done())),
  })
}
