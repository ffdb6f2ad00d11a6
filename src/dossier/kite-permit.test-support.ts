import { layProvince, type Procedure, type PublishedProcedure, type RouteStep } from '#procedure'

const step = (key: string, rest: Partial<RouteStep> & Pick<RouteStep, 'function' | 'at'>): RouteStep => ({
  key,
  name: { vi: `Bước ${key}` },
  limit: { value: 2, unit: 'working-hour' },
  next: [],
  ...rest,
})

const to = (...keys: string[]) => keys.map((key) => ({ step: key }))

/** An invented procedure with a branch, a parallel split and an extension. */
export const kitePermit: Procedure = {
  code: '1.900001',
  name: { vi: 'Cấp giấy phép thả diều', en: 'Kite permit' },
  everydayNames: ['xin phép thả diều'],
  summary: { vi: 'Dành cho người muốn thả diều.' },
  field: 'ho-tich',
  audience: ['Công dân Việt Nam'],
  decision: { number: '12/QĐ-BVH', authority: 'Bộ Văn hóa' },
  effective: { from: '2018-06-21' },
  competence: [{ agencyKind: 'commune-committee', from: '2018-06-21' }],
  online: { level: 'toàn trình' },
  confidentiality: 'normal',
  channels: ['counter', 'online', 'post'],
  sets: 1,
  cases: [
    {
      key: 'small',
      name: { vi: 'Diều nhỏ' },
      limit: { default: { value: 3, unit: 'working-day' } },
      extensions: [
        {
          key: 'verification',
          name: { vi: 'Cần xác minh' },
          limit: { value: 5, unit: 'working-day' },
          basis: 'Điều 1',
        },
      ],
    },
  ],
  components: [
    { key: 'form', name: { vi: 'Tờ khai' }, originals: 1, copies: 0, mode: 'submit', required: true },
    { key: 'photo', name: { vi: 'Ảnh diều' }, originals: 0, copies: 1, mode: 'submit', required: false },
  ],
  fees: [{ key: 'fee', name: { vi: 'Lệ phí' }, kind: 'lệ phí', amount: 15_000 }],
  results: [{ key: 'permit', name: { vi: 'Giấy phép thả diều' } }],
  legalBasis: [{ number: '01/2020/NĐ-CP' }],
  route: {
    decision: { number: '01/QĐ-UBND', date: '2018-06-20', authority: 'Chủ tịch UBND thành phố' },
    effectiveFrom: '2018-06-21',
    first: 'reception',
    steps: [
      step('reception', { function: 'reception', at: 'received-at', next: to('appraisal') }),
      step('appraisal', { function: 'appraisal', at: 'division', next: to('wind', 'sky'), parallel: true }),
      step('wind', { function: 'consultation', at: 'department', department: 'so-xay-dung', next: to('review') }),
      step('sky', { function: 'appraisal', at: 'competent', next: to('review') }),
      step('review', { function: 'review', at: 'division', next: to('signing', 'appraisal') }),
      step('signing', { function: 'signing', at: 'competent', next: to('registering') }),
      step('registering', { function: 'registering', at: 'competent', next: to('handing-over') }),
      step('handing-over', { function: 'handing-over', at: 'returned-at', limit: { value: 0, unit: 'none' } }),
    ],
  },
  source: { confidence: 'invented' },
}

export const published = (change: Partial<Procedure> = {}): PublishedProcedure =>
  layProvince({ ...kitePermit, ...change }, { fees: [], limits: [] }, Temporal.PlainDate.from('2026-11-20'))
