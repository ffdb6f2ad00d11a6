import { done } from './hands.ts'
import { at } from './solving.scene.ts'
import { type Sight, type Stage, toResult, usual } from './stage.ts'

const seen = (login: string, state: string, url: string): Sight => ({ login, state, url })

/** Papers between the counter and the division: waiting, on a draft, sent, partly missing, and all there. */
export const handOvers = async ({ open, act, officer }: Stage): Promise<readonly Sight[]> => {
  const [mai, hoang] = [await officer('mai'), await officer('hoang')]
  const paper = async () => act(await open(), usual.transferPaper)
  const making = '/can-bo/ban-giao/lap?den=H13.64.01'
  const list = async (...codes: readonly (string | null)[]) => done(mai, making, { scan: codes.join(' '), act: 'make' })
  const [one, two, three, four, five] = [await paper(), await paper(), await paper(), await paper(), await paper()]
  const loose = await paper()
  const sent = await list(one.code, two.code)
  await done(mai, sent, { act: 'send' })
  const partly = await list(three.code, four.code)
  await done(mai, partly, { act: 'send' })
  const lost = { [`note.${four.handovers[0]?.id}`]: 'Không có trong bó' }
  await done(hoang, partly, { pick: three.handovers[0]?.id ?? '', ...lost, act: 'confirm' })
  const draft = await list(five.code)
  const stayed = await act(await open(), usual.transfer)
  return [
    seen('mai', 'hand-over-lists', '/can-bo/ban-giao'),
    seen('hoang', 'hand-over-lists-to-take', '/can-bo/ban-giao'),
    seen('mai', 'hand-over-making', making),
    seen('mai', 'hand-over-draft', draft),
    seen('mai', 'hand-over-sent', sent),
    seen('hoang', 'hand-over-to-take', sent),
    seen('mai', 'hand-over-partly', partly),
    seen('mai', 'hand-over-print', `${sent}/in`),
    ...at('mai', 'on-paper', loose, 'gui-ban-giay'),
    ...at('hoang', 'on-paper', loose, 'xac-nhan-giao-nhan'),
    ...at('hoang', 'on-a-list', one, 'bao-thieu'),
    ...at('mai', 'papers-missing', four),
    ...at('mai', 'papers-stayed', stayed, 'chuyen-tiep-ban-giay'),
  ]
}

/** Results that go by post: to be chosen, on a draft, given, delivered, and back with a cause. */
export const byPost = async ({ open, act, officer }: Stage): Promise<readonly Sight[]> => {
  const mai = await officer('mai')
  const ready = async () => act(await open({ returnChannel: 'post' }), ...toResult)
  const start = '/can-bo/buu-chinh'
  const manifest = async (...codes: readonly (string | null)[]) =>
    done(mai, start, { act: 'make', scan: codes.join(' ') })
  const [waits, one, two, three, four] = [await ready(), await ready(), await ready(), await ready(), await ready()]
  const given = await manifest(one.code, two.code, three.code)
  const numbers = Object.fromEntries([one, two, three].map(({ id }, at) => [`number.${id}`, `EA00000000${at}VN`]))
  await done(mai, given, { ...numbers, act: 'save' })
  await done(mai, given, { act: 'post', takenBy: 'Danh Út' })
  await done(mai, given, { act: 'deliver', pick: one.id })
  await mai.act(two, 'nhan-lai-buu-chinh', { cause: 'wrong-address' })
  const draft = await manifest(four.code)
  return [
    seen('mai', 'post', start),
    seen('mai', 'post-draft', draft),
    seen('mai', 'post-given', given),
    seen('mai', 'post-print', `${given}/in`),
    ...at('mai', 'to-post', waits),
    ...at('mai', 'to-post', waits, 'giao-buu-chinh'),
    ...at('mai', 'came-back', two),
    ...at('mai', 'posted', three, 'nhan-lai-buu-chinh'),
  ]
}

const envelope = (tracking: string, name: string, number: string, papers: string) =>
  [tracking, '1.004873', name, number, '0912345678', 'Khóm 2, phường Ngã Năm', papers].join('\t')

/** A postal clerk brings a bag: what was read from the paste, and what became of it. */
export const fromThePost = async ({ officer }: Stage): Promise<readonly Sight[]> => {
  const mai = await officer('mai')
  const start = '/can-bo/buu-chinh/nhan'
  const paste = [
    envelope('EA1VN', 'Trần Văn Bé', '000060000123', 'đủ'),
    envelope('EA2VN', 'Lý Thị Mỹ', '000060000124', '1'),
  ].join('\n')
  const clerk = { clerk: 'Danh Út', clerkNumber: 'VN-0123' }
  const read = await mai.send(await mai.open(start), start, { act: 'read', paste, ...clerk })
  const { location } = await mai.send(read, start, { act: 'accept' })
  const wrong = [envelope('EA3VN', '', '', 'đủ'), 'không có thủ tục'].join('\n')
  return [
    { ...seen('mai', 'post-bag', start), typed: { act: 'read', paste: `${paste}\n${wrong}`, ...clerk }, status: 200 },
    seen('mai', 'post-bag-taken', location),
    seen('mai', 'post-bag-print', `${location}/in`),
  ]
}
