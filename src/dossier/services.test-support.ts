import { type AgencyDirectory, makeDirectory, readAgencyFiles, regimes, shippedSettings } from '#agency'
import type { Actor } from '#identity'
import type { CurrentProcedure } from '#procedure'
import { at, vietnam } from './dossier.test-support.ts'
import { kitePermit, published } from './kite-permit.test-support.ts'
import type { DossierServices } from './services.ts'

const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error(JSON.stringify(files))
export const directory: AgencyDirectory = makeDirectory(files)

const versions: readonly CurrentProcedure[] = [published(), published({ code: '1.900002', immediate: true })].map(
  (procedure, index) => ({
    ...procedure,
    versionId: index + 1,
    versionNumber: 1,
    publishedBy: kitePermit.decision,
    publishedAt: at('2025-07-01 00:00'),
  }),
)

const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('unknown version')
  return value
}

const none = { fields: [], lifeEvents: [], search: () => [] }

const current = async () => ({
  ...none,
  at: (code: string) => versions.find((procedure) => procedure.code === code),
  versionById: (id: number) => versions.find(({ versionId }) => versionId === id),
  list: () => versions,
})

/** Real agencies, regimes and calendar, with the invented kite permit as the only procedure. */
export const services = (react: DossierServices['react'] = () => []): DossierServices => ({
  agencies: async () => directory,
  procedures: {
    current,
    latest: current,
    version: async (id) => known(versions.find(({ versionId }) => versionId === id)),
  },
  regimeFor: (concern, days) => regimes().for(concern, days),
  calendarOf: () => vietnam,
  settingsOf: shippedSettings(() => directory),
  react,
})

export const post = (role: Actor['role'], agency: string, name: string): Actor => ({
  kind: 'officer',
  officerId: `officer-${role}-${agency}`,
  name,
  postId: `post-${role}-${agency}`,
  role,
  agency,
  capacity: role === 'signatory' ? 'KT.' : null,
  title: { vi: 'Công chức', en: 'Officer' },
})

/** The posts of phường Ngã Năm since 1/7/2025. */
export const ward = {
  receptionist: post('receptionist', 'H13.64.02', 'Sơn Thị Mai'),
  handler: post('handler', 'H13.64.01', 'Kim Hoàng'),
  head: post('unit-head', 'H13.64.01', 'Trần Văn Bé'),
  inside: post('handler', 'H13.64', 'Huỳnh Tư'),
  signatory: post('signatory', 'H13.64', 'Lý Thị Lan'),
  registrar: post('registrar', 'H13.64', 'Thạch Sơn'),
  department: post('handler', 'H13.09', 'Danh Út'),
  elsewhere: post('handler', 'H13.65.01', 'Liêu Phước'),
} as const

/** Handed in with papers that the counter has looked at. */
export const request = {
  procedure: kitePermit.code,
  components: kitePermit.components.map(({ key }) => ({ key, verdict: 'pass' as const })),
  owners: [
    {
      kind: 'person' as const,
      name: 'Lý Thị Sa Rươl',
      birthDate: '1999-03-04',
      identity: { type: 'can-cuoc' as const, number: '000199004873' },
      phone: '+84 912 345 678',
    },
  ],
}

export const friday = at('2026-11-20 09:14')
