import { findDossier, makeCode, tellCodeState } from '#dossier'
import type { Db } from '#platform'
import type { Channels } from './channels.ts'
import { plainText } from './message.ts'
import { addressesOf } from './telling.ts'

/** Head and tail: enough for its owner to know it. */
const shown = (to: string): string => `${to.slice(0, 2)}•••${to.slice(-3)}`

/** A code that one types oneself is read to nobody. */
const warnings = {
  counter: 'Chỉ đọc mã cho cán bộ Một Cửa khi Ông/Bà nhận kết quả.',
  online: 'Chỉ nhập mã ở trang tải kết quả, không đọc cho bất kỳ ai.',
} as const

const textOf = (dossier: string | null, code: string, purpose: keyof typeof warnings) =>
  `Mã nhận kết quả hồ sơ ${dossier ?? ''}: ${code}, dùng trong 5 phút. ${warnings[purpose]}`

/**
 * Makes the code that was asked for and sends it to the first of the dossier's addresses that we have a way to. Says what
 * became of it; it is not tried again by itself, because the officer waits and can ask for another.
 */
export const sendReturnCode = async (
  db: Db,
  channels: Channels,
  payload: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> => {
  const id = String(payload.code)
  const dossier = await findDossier(db, String(payload.dossier))
  if (dossier === null) return
  const addresses = addressesOf(dossier)
  const address = addresses.find(({ channel }) => channels[channel] !== undefined)
  if (address === undefined)
    return tellCodeState(db, id, addresses.length === 0 ? 'no-address' : 'not-configured', null)
  const text = textOf(dossier.code, await makeCode(db, id, now), payload.purpose === 'online' ? 'online' : 'counter')
  const message = { to: address.to, id: `return-code.${id}`, subject: 'Mã nhận kết quả' }
  try {
    await channels[address.channel]?.send({ ...message, text: address.channel === 'sms' ? plainText(text) : text })
    await tellCodeState(db, id, 'sent', shown(address.to))
  } catch {
    await tellCodeState(db, id, 'failed', shown(address.to))
  }
}
