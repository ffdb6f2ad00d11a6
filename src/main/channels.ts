import { type Channels, smsSpoolChannel, smtpChannel } from '#notice'
import type { Config } from './config.ts'

/**
 * The ways to people that the environment names. The demo sends no text messages: its people are invented, but somebody
 * may have their numbers.
 */
export const openChannels = ({ mail, smsSpool, mode }: Pick<Config, 'mail' | 'smsSpool' | 'mode'>): Channels => ({
  ...(mail === null ? {} : { email: smtpChannel(mail.url, mail.from) }),
  ...(smsSpool === null || mode !== 'production' ? {} : { sms: smsSpoolChannel(smsSpool) }),
})
