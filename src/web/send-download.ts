import type { Download } from './doors/answer.ts'
import { type Call, sendCookies } from './doors/visitor.ts'
import { downloadPolicy } from './headers.ts'

/** Bytes with their type, their name and a policy that lets the browser's own PDF viewer work. Never stored. */
export const sendDownload = (call: Call, { bytes, type, name, shown }: Download) => {
  sendCookies(call)
  return call.reply
    .type(type)
    .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', downloadPolicy)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}
