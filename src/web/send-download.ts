import type { Download } from './doors/answer.ts'
import { type Call, sendCookies } from './doors/visitor.ts'
import { downloadPolicy, framedPolicy } from './headers.ts'

/** Bytes with their type, their name and a policy that lets the browser's own PDF viewer work. Never stored. */
export const sendDownload = (call: Call, { bytes, type, name, shown, framed }: Download) => {
  sendCookies(call)
  if (framed) call.reply.header('x-frame-options', 'SAMEORIGIN')
  return call.reply
    .type(type)
    .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', framed ? framedPolicy : downloadPolicy)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}
