import type { Procedure, Route, RouteStep } from './procedure.schema.ts'

/** An invented procedure that every check accepts, for tests to bend. */
const step = (key: string, rest: Partial<RouteStep> & Pick<RouteStep, 'function' | 'at'>): RouteStep => ({
  key,
  name: { vi: `Bước ${key}` },
  limit: { value: 2, unit: 'working-hour' },
  next: [],
  ...rest,
})

export const exampleRoute: Route = {
  decision: { number: '01/QĐ-UBND', date: '2025-06-30', authority: 'Chủ tịch UBND thành phố' },
  effectiveFrom: '2025-07-01',
  first: 'reception',
  steps: [
    step('reception', { function: 'reception', at: 'received-at', next: [{ step: 'appraisal' }] }),
    step('appraisal', {
      function: 'appraisal',
      at: 'division',
      limit: { value: 1, unit: 'working-day' },
      next: [
        { step: 'opinion', when: { vi: 'Cần lấy ý kiến' } },
        { step: 'signing', when: { vi: 'Không cần lấy ý kiến' } },
      ],
    }),
    step('opinion', {
      function: 'consultation',
      at: 'department',
      department: 'so-xay-dung',
      next: [{ step: 'signing' }],
    }),
    step('signing', { function: 'signing', at: 'competent', next: [{ step: 'handing-over' }] }),
    step('handing-over', { function: 'handing-over', at: 'returned-at', limit: { value: 0, unit: 'none' } }),
  ],
}

export const exampleProcedure: Procedure = {
  code: '1.900001',
  name: { vi: 'Cấp giấy phép thả diều', en: 'Kite permit' },
  everydayNames: ['xin phép thả diều'],
  summary: { vi: 'Dành cho người muốn thả diều trong công viên.' },
  field: 'ho-tich',
  audience: ['Công dân Việt Nam'],
  decision: { number: '12/QĐ-BVH', authority: 'Bộ Văn hóa' },
  effective: { from: '2025-07-01' },
  competence: [{ agencyKind: 'commune-committee', from: '2025-07-01' }],
  online: { level: 'toàn trình' },
  confidentiality: 'normal',
  channels: ['counter', 'online', 'post'],
  sets: 1,
  cases: [
    {
      key: 'small',
      name: { vi: 'Diều nhỏ' },
      components: ['form'],
      limit: { default: { value: 3, unit: 'working-day' } },
    },
    {
      key: 'large',
      name: { vi: 'Diều lớn' },
      limit: { default: { value: 5, unit: 'working-day' }, online: { value: 4, unit: 'working-day' } },
    },
  ],
  components: [
    { key: 'form', name: { vi: 'Đơn xin thả diều' }, originals: 1, copies: 0, mode: 'submit', required: true },
    { key: 'drawing', name: { vi: 'Bản vẽ con diều' }, originals: 0, copies: 2, mode: 'submit', required: true },
  ],
  fees: [
    { key: 'permit', name: { vi: 'Lệ phí cấp phép' }, kind: 'lệ phí' },
    { key: 'inspection', name: { vi: 'Phí kiểm tra' }, kind: 'phí', amount: 30_000, cases: ['large'] },
  ],
  results: [{ key: 'permit', name: { vi: 'Giấy phép thả diều' } }],
  legalBasis: [{ number: '01/2020/QH14' }],
  route: exampleRoute,
  source: { confidence: 'bịa ra để thử' },
}

export const example = (changes: Partial<Procedure> = {}): Procedure => ({ ...exampleProcedure, ...changes })

/** A route with the given edges; every step takes an hour, the first receives and the ends hand over. */
export const exampleGraph = (first: string, edges: Readonly<Record<string, readonly string[]>>): Route => ({
  ...exampleRoute,
  first,
  steps: Object.entries(edges).map(([key, next]) =>
    step(key, {
      function: next.length === 0 ? 'handing-over' : key === first ? 'reception' : 'appraisal',
      at: 'competent',
      limit: { value: 1, unit: 'working-hour' },
      next: next.map((to) => ({ step: to, when: { vi: to } })),
    }),
  ),
})
