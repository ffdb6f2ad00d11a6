import { type Channels, smsSpoolChannel, smtpChannel } from '#notice'
import type { Config } from './config.ts'

/** The ways to people that the environment names. */
export const openChannels = ({ mail, smsSpool }: Pick<Config, 'mail' | 'smsSpool'>): Channels => ({
  ...(mail === null ? {} : { email: smtpChannel(mail.url, mail.from) }),
  ...(smsSpool === null ? {} : { sms: smsSpoolChannel(smsSpool) }),
})
