import { demoPerson } from '../../../src/main/demo/demo-people.ts'
import { sendFile } from './hands.ts'
import { at } from './solving.scene.ts'
import { dossierUrl, hour, type Sight, type Stage, type Told, toResult, usual } from './stage.ts'

type Question = readonly [agency: string, question: string, workingHours: number]

const asking = (when: Temporal.Instant, papers: readonly string[], ...questions: readonly Question[]): Told => {
  const to = questions.map(([agency, question, workingHours]) => ({ agency, question, workingHours }))
  return ['hoang', { action: 'ask-opinion', body: { to, papers: [...papers] } }, when]
}

/** Three agencies are asked: one has answered, one is late, and one question was taken back. */
export const opinions = async ({ open, act, officer }: Stage): Promise<readonly Sight[]> => {
  const begun = await act(await open({}, { when: hour(19, '08:00') }), ['mai', usual.transfer[1], hour(19, '08:10')])
  const component = begun.components[0]?.key ?? ''
  const asked = await act(
    begun,
    asking(
      hour(19, '08:30'),
      [component],
      ['H13.09', 'Thửa đất có nằm trong quy hoạch giao thông không?', 4],
      ['H13.65', 'Người này có đăng ký kết hôn tại phường Mỹ Quới không?', 24],
    ),
  )
  const [first, second] = asked.opinions
  const answered = await act(asked, [
    'loc',
    {
      action: 'give-opinion',
      body: { step: second?.id ?? '', answer: 'Không có dữ liệu đăng ký kết hôn.', documentNumber: '45/UBND-HT' },
    },
    hour(20, '09:00'),
  ])
  const more: Question = ['H13.66', 'Người này có đăng ký kết hôn tại xã Tân Long không?', 16]
  const third = await act(answered, asking(hour(20, '10:00'), [], more))
  const taken = await act(third, [
    'hoang',
    { action: 'cancel-opinion', body: { opinion: third.opinions[2]?.id ?? '', reason: 'Đã tự tra cứu được' } },
    hour(20, '14:00'),
  ])
  await sendFile((await officer('mai')).visitor, dossierUrl(begun, 'ban-quet'), { component }, 'file')
  const which = `?buoc=${first?.id}`
  return [
    ...at('hoang', 'opinions', taken),
    ...at('hoang', 'opinions', taken, `don-doc-y-kien${which}`, `rut-cau-hoi${which}`),
    ...at('vinh', 'asked', taken),
    ...at('vinh', 'asked', taken, 'tra-loi-y-kien', 'nhan-xu-ly'),
    ...at('loc', 'answered', taken),
  ]
}

/** A list of thirty people with one dossier, each with a result of the own. */
export const groups = async ({ open, act }: Stage): Promise<readonly Sight[]> => {
  const people = (many: number) => Array.from({ length: many }, (_, n) => demoPerson(300 + n))
  const begun = await open({ beneficiaries: people(30) })
  const signing = await act(await open({ beneficiaries: people(12) }), usual.transfer, usual.appraise)
  const each: Told = ['tung', { action: 'decide', body: { outcome: 'granted', each: 'one' } }]
  const done = await act(
    await open({ beneficiaries: people(3) }),
    usual.transfer,
    usual.appraise,
    each,
    usual.number,
    usual.register,
  )
  return [
    ...at('mai', 'group', begun),
    { login: 'mai', state: 'group-full', url: `/can-bo/ho-so/${begun.id}/day-du?nhom=2` },
    ...at('mai', 'group', begun, 'danh-sach'),
    ...at('tung', 'group-signing', signing, 'ky'),
    ...at('mai', 'group-ready', done),
  ]
}

const mistake: Told = [
  'mai',
  {
    action: 'request-correction',
    body: {
      entry: 'Họ tên của mẹ',
      reasonCode: 'typing',
      reason: 'Trên giấy khai sinh là Lý Thị Sa',
      foundBy: 'citizen',
      oldPaper: 'with-citizen',
    },
  },
]

/** A wrong result: to be told, under correction, and corrected. */
export const corrections = async ({ open, act, stored }: Stage): Promise<readonly Sight[]> => {
  const returned = await act(await open(), ...toResult, usual.handOver)
  const wrong = await act(await open(), ...toResult, usual.handOver, mistake)
  const begun = await stored(wrong.corrections[0]?.correctingId ?? '')
  const old = await act(await open({}, { when: hour(18, '08:00') }), ...toResult, usual.handOver, mistake)
  const correcting = await stored(old.corrections[0]?.correctingId ?? '')
  const after = await act(correcting, usual.transfer, usual.appraise, usual.sign, usual.number, usual.register)
  return [
    ...at('mai', 'wrong', returned, 'dinh-chinh-ket-qua'),
    ...at('mai', 'being-corrected', wrong),
    ...at('mai', 'correcting', begun),
    ...at('mai', 'corrected', await stored(old.id)),
    ...at('mai', 'correction-ready', after, 'tra-ket-qua'),
  ]
}
