import { type Dossier, listedName, runClock } from '#dossier'
import { dossierUrl, hour, type Sight, type Stage, type Told, toResult, usual } from './stage.ts'

/** The dossier as somebody sees it, or the pages of acts that are open to him. */
export const at = (login: string, state: string, dossier: Dossier, ...slugs: readonly string[]): readonly Sight[] =>
  slugs.length === 0
    ? [{ login, state, url: dossierUrl(dossier), dossier }]
    : slugs.map((slug) => ({ login, state: `${state}-${slug.split('?')[0]}`, url: dossierUrl(dossier, slug) }))

/** The same paper of several dossiers in one file. */
const inOneFile = (paper: string, { id }: Dossier): Sight => ({
  login: 'mai',
  state: `together-${paper}`,
  url: `/can-bo/in-nhieu/${paper}.pdf?hs=${id}`,
})

/** Each step of the way, as whoever has the work is shown it. */
export const onTheWay = async ({ open, act }: Stage): Promise<readonly Sight[]> => {
  const draft = await open({}, { draft: true })
  const atOnce = await open({ procedure: '2.000815', pages: 2 }, { draft: true })
  const accepted = await open()
  const taken = await act(await open(), usual.transfer, usual.take)
  const signing = await act(await open(), usual.transfer, usual.appraise)
  const numbered = await act(await open(), usual.transfer, usual.appraise, usual.sign, usual.number)
  const ready = await act(await open(), ...toResult)
  const returned = await act(await open(), ...toResult, usual.handOver)
  return [
    ...at('mai', 'draft', draft, 'tiep-nhan', 'yeu-cau-bo-sung', 'tu-choi-tiep-nhan'),
    ...at('mai', 'draft', atOnce, 'tra-ngay'),
    { login: 'mai', state: 'just-accepted', url: `/can-bo/tiep-nhan/xong/${accepted.id}?in=1` },
    ...at('mai', 'accepted', accepted, 'chuyen'),
    inOneFile('giay-hen', accepted),
    ...at('hoang', 'taken', taken),
    ...at('hoang', 'taken', taken, 'tra-lai-viec', 'lich-su', 'ban-quet'),
    ...at('tung', 'signing', signing),
    ...at('tung', 'signing', signing, 'ky'),
    ...at('mai', 'numbered', numbered, 'nhan-ket-qua'),
    ...at('mai', 'ready', ready, 'tra-ket-qua', 'tra-bang-ma'),
    ...at('mai', 'returned', returned, 'bien-nhan'),
  ]
}

const unsigned = 'Tờ khai chưa ký tên; đề nghị Ông/Bà ký và ghi rõ họ tên.'

/** The first paper fails, the others pass; then everything is asked for at once. */
const missing = (who: 'mai' | 'hoang', { components }: Dossier, when: Temporal.Instant): readonly Told[] => {
  const [first] = components
  const checks = components.map(({ key }) =>
    key === first?.key ? { key, verdict: 'fail' as const, reason: unsigned } : { key, verdict: 'pass' as const },
  )
  const lines = [{ component: listedName(first?.name ?? 'Tờ khai'), reason: unsigned }]
  const ask = who === 'mai' ? 'request-supplement' : 'propose-return'
  return [
    [who, { action: 'check-components', body: { checks } }, when],
    [who, { action: ask, body: { lines } }, when],
  ]
}

const approve = (when: Temporal.Instant): Told => ['phuc', { action: 'approve-return', body: {} }, when]

/** A citizen never answered; where the house has switched that on, the law itself has closed the dossier. */
const neverAnswered = async ({ open, act, db, services, stored }: Stage, closing: 'by-hand' | 'automatic') => {
  const long = await open({}, { when: hour(2, '08:00') })
  const away = await act(long, ['mai', usual.transfer[1], hour(2, '08:10')])
  const returned = await act(away, ...missing('hoang', away, hour(2, '08:40')), approve(hour(2, '09:00')))
  if (closing === 'by-hand') return returned
  const settingsOf = (agency: string) => ({ ...services.settingsOf(agency), closeUnanswered: 'automatic' as const })
  await runClock(db, { ...services, settingsOf }, returned.id, hour(23, '08:00'), async () => undefined)
  return stored(returned.id)
}

/** Papers are missing: before acceptance and after it, and a citizen who never answered. */
export const incomplete = async (stage: Stage): Promise<readonly Sight[]> => {
  const { open, act } = stage
  const draft = await open({}, { draft: true })
  const asked = await act(draft, ...missing('mai', draft, hour(23, '07:50')))
  const checked = await open({}, { draft: true })
  const toAsk = await act(checked, ...missing('mai', checked, hour(23, '07:50')).slice(0, 1))
  const handled = await act(await open(), usual.transfer)
  const toPropose = await act(handled, ...missing('hoang', handled, hour(23, '08:10')).slice(0, 1))
  const moved = await act(await open(), usual.transfer)
  const proposed = await act(moved, ...missing('hoang', moved, hour(23, '08:10')))
  const other = await act(await open(), usual.transfer)
  const sentBack = await act(other, ...missing('hoang', other, hour(23, '08:10')), approve(hour(23, '08:30')))
  const unanswered = await neverAnswered(stage, 'by-hand')
  const closed = await neverAnswered(stage, 'automatic')
  return [
    ...at('mai', 'checked', toAsk, 'yeu-cau-bo-sung'),
    ...at('hoang', 'checked', toPropose, 'de-xuat-tra-lai'),
    ...at('mai', 'asked-for-papers', asked),
    ...at('mai', 'asked-for-papers', asked, 'ghi-nhan-bo-sung'),
    ...at('phuc', 'return-proposed', proposed),
    ...at('phuc', 'return-proposed', proposed, 'duyet-tra-lai', 'khong-duyet-tra-lai'),
    ...at('mai', 'sent-back', sentBack),
    inOneFile('phieu-bo-sung', sentBack),
    ...at('mai', 'unanswered', unanswered, 'dung-giai-quyet'),
    ...at('mai', 'closed-by-law', closed, 'ky-thong-bao-dung'),
    { login: 'mai', state: 'to-close', url: '/can-bo/can-dong' },
  ]
}

const apology: Told = [
  'hoang',
  {
    action: 'request-reappointment',
    body: {
      reasonCode: 'verification',
      reason: 'Chờ cơ quan nơi đăng ký trước đây trả lời',
      dueAt: hour(30, '17:00').toString(),
    },
  },
]
const signed: Told = ['phuc', { action: 'sign-reappointment', body: {} }]
const told: Told = ['mai', { action: 'reappoint', body: {} }]

/** What may happen to the time that a citizen was promised. */
export const timeMoved = async ({ open, act }: Stage): Promise<readonly Sight[]> => {
  const paused = await act(await open(), usual.transfer, [
    'hoang',
    { action: 'pause', body: { cause: 'verification', reason: 'Chờ xác minh nơi cư trú cũ' } },
  ])
  const asked = await act(await open(), usual.transfer, apology)
  const letter = await act(await open(), usual.transfer, apology, signed)
  const moved = await act(await open(), usual.transfer, apology, signed, told)
  const late = await open({}, { when: hour(9, '08:00') })
  const overdue = await act(late, ['mai', usual.transfer[1], hour(9, '08:20')])
  return [
    ...at('hoang', 'paused', paused),
    ...at('hoang', 'paused', paused, 'tinh-tiep'),
    ...at('phuc', 'apology-asked', asked),
    ...at('phuc', 'apology-asked', asked, 'ky-xin-loi', 'khong-ky-xin-loi'),
    ...at('mai', 'apology-signed', letter, 'hen-lai'),
    ...at('mai', 'reappointed', moved),
    ...at('hoang', 'overdue', overdue),
    ...at('mai', 'reappointed', moved, 'phieu-xin-loi.pdf'),
    inOneFile('phieu-xin-loi', moved),
  ]
}

/** Everything that ends a dossier without a result. */
export const ended = async ({ open, act }: Stage): Promise<readonly Sight[]> => {
  const withdrawn = await act(await open(), usual.transfer, [
    'mai',
    { action: 'withdraw', body: { reason: 'Công dân xin rút để bổ sung giấy tờ' } },
  ])
  const stopped = await act(await open(), usual.transfer, [
    'phuc',
    { action: 'stop', body: { cause: 'other', reason: 'Người nộp hồ sơ đã chuyển nơi cư trú' } },
  ])
  const declined = await act(await open({}, { draft: true }), [
    'mai',
    { action: 'decline', body: { reason: 'Không thuộc thẩm quyền của Ủy ban nhân dân phường' } },
  ])
  const voided = await act(await open(), ['mai', { action: 'void', body: { reason: 'Tiếp nhận nhầm thủ tục' } }])
  const refused = await act(await open(), usual.transfer, usual.appraise, [
    'tung',
    { action: 'decide', body: { outcome: 'refused', reason: 'Đã đăng ký kết hôn tại nơi khác' } },
  ])
  return [
    ...at('mai', 'withdrawn', withdrawn),
    ...at('mai', 'withdrawn', withdrawn, 'tra-lai-giay-to'),
    ...at('phuc', 'stopped', stopped),
    ...at('mai', 'stopped', stopped, 'thong-bao-dung.pdf'),
    inOneFile('thong-bao-dung', stopped),
    ...at('mai', 'declined', declined),
    ...at('mai', 'declined', declined, 'phieu-tu-choi.pdf'),
    inOneFile('phieu-tu-choi', declined),
    ...at('mai', 'voided', voided),
    ...at('bich', 'refused', refused),
    { login: 'mai', state: 'papers-owed', url: '/can-bo/giay-phai-tra' },
  ]
}
