import type { Officer } from '../../../src/dossier/reading/officer.test-support.ts'
import type { Visitor } from '../../support/doors.ts'

/** Sends a form of a page; answers where it led. Throws what the error summary says. */
export const done = async (
  officer: Officer,
  path: string,
  typed: Readonly<Record<string, string>>,
  action = path,
): Promise<string> => {
  const { status, location, problems } = await officer.send(await officer.open(path), action, typed)
  if (status !== 303) throw new Error(`${path}: ${status} ${JSON.stringify(problems)}`)
  return location
}

const pdf = Buffer.from('%PDF-1.4\n%%EOF')

/** What a browser sends of a form with a file. */
export const sendFile = async (
  visitor: Visitor,
  url: string,
  typed: Readonly<Record<string, string>>,
  field: string,
): Promise<string> => {
  const edge = '----edge'
  const part = (head: string, body: Buffer | string) => [
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]
  const parts = [
    ...Object.entries({ ...(await visitor.open(url)), ...typed }).flatMap(([name, value]) =>
      part(`name="${name}"`, value),
    ),
    ...part(`name="${field}"; filename="quyet-dinh.pdf"`, pdf),
  ]
  const headers = { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin' }
  const payload = Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)])
  const cookies = Object.fromEntries(visitor.cookies)
  const answer = await visitor.app.inject({ method: 'POST', url, cookies, headers, payload })
  if (answer.statusCode !== 303) throw new Error(`${url}: ${answer.statusCode}`)
  return String(answer.headers.location)
}
