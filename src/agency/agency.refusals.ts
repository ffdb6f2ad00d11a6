import type { Facts, RefusalTexts } from '#platform'

const list = ({ codes }: Facts): string => (Array.isArray(codes) ? codes.join(', ') : String(codes))

export const agencyRefusals = {
  'agency.vanished': {
    status: 409,
    vi: (facts) =>
      `Các mã sau không còn trong catalogue/agencies: ${list(facts)}. Hồ sơ có thể đã ghi các mã này; đề nghị giữ lại và ghi ngày kết thúc (to).`,
    en: (facts) =>
      `These codes are no longer in catalogue/agencies: ${list(facts)}. Dossiers may name them: keep them and give them a last day (to).`,
  },
} as const satisfies RefusalTexts
