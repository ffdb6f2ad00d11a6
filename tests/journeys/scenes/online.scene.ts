import { addAnchors } from '#document'
import { Officer } from '../../../src/dossier/reading/officer.test-support.ts'
import { askCode, makeCode, tellCodeState } from '../../../src/dossier/returning/return-code.store.ts'
import { trackingUrl } from '../../../src/dossier/slip-view.ts'
import { Visitor } from '../../support/doors.ts'
import { signPdf } from '../../support/signed-pdf.ts'
import { certified } from '../../support/signers.ts'
import { at } from './solving.scene.ts'
import { dossierUrl, granted, hour, type Sight, type Stage, toResult } from './stage.ts'

const signedResult = async ({ db }: Stage): Promise<Buffer> => {
  const authority = await certified({ name: 'Tổ chức chứng thực thử', authority: true })
  await addAnchors(db, [authority.x509], 'test', hour(23, '07:00'))
  return signPdf({ by: await certified({ name: 'Trần Văn Thử', organisation: 'UBND phường Ngã Năm', by: authority }) })
}

/** What the citizen's page of the dossier leads to, and that page once his code was right. */
const fetching = async ({ db, service }: Stage, id: string, slip: string): Promise<readonly string[]> => {
  const citizen = new Officer(new Visitor(service.app()))
  const { html } = await citizen.open(slip)
  const asked = (/href="(\/tra-cuu\/ket-qua\?s=[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  const now = hour(23, '08:50')
  const code = granted(await askCode(db, { dossierId: id, by: 'citizen', purpose: 'online' }, now))
  const typed = await makeCode(db, code, now)
  await tellCodeState(db, code, 'sent', '09•••678')
  const { location } = await citizen.send(await citizen.open(asked), asked, { act: 'prove', code: typed })
  return [asked, location]
}

/** A result that the citizen fetches with slip and code; its paper can still be had at the counter. */
export const online = async (stage: Stage): Promise<readonly Sight[]> => {
  const { open, act, officer, stored } = stage
  const ready = await act(await open({ returnChannel: 'online' }), ...toResult)
  const mai = await officer('mai')
  const bare = await act(await open(), ...toResult)
  await mai.sendFiles(
    dossierUrl(ready, 'ket-qua-dien-tu'),
    { paper: 'with' },
    { 'result-file': [await signedResult(stage)] },
  )
  const attached = await stored(ready.id)
  const returned = await act(attached, ['mai', { action: 'hand-over', body: { by: 'online' } }])
  const slip = trackingUrl(returned, '')
  const fetched = slip === null ? [] : await fetching(stage, returned.id, slip)
  return [
    ...at('mai', 'unsigned', bare, 'ket-qua-dien-tu', 'doi-cach-nhan'),
    ...at('mai', 'returned-online', returned),
    ...at('mai', 'returned-online', returned, 'trao-ban-giay'),
    ...fetched.map((url, i) => ({ login: null, state: i === 0 ? 'fetch-asked' : 'fetch-proved', url })),
  ]
}
