import type { Facts, RefusalTexts } from '#platform'

const shown = (day: Facts[string] | undefined): string =>
  String(day ?? '')
    .split('-')
    .reverse()
    .join('/')

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })

/** Why the personal data of a dossier stay. */
export const destructionRefusals = {
  'details-destroyed': conflict(
    'Dữ liệu cá nhân của hồ sơ này đã hủy.',
    'The personal data of this dossier were destroyed before.',
  ),
  'details-of-open-dossier': conflict(
    'Hồ sơ chưa kết thúc nên chưa được hủy dữ liệu cá nhân.',
    'The dossier is still open: its personal data are needed.',
  ),
  'details-disputable': {
    status: 409,
    vi: ({ until }) =>
      `Còn trong thời hiệu khởi kiện nên chưa được hủy dữ liệu cá nhân; sớm nhất là ngày ${shown(until)}.`,
    en: ({ until }) => `It may still be taken to court: the personal data stay until ${shown(until)}.`,
  },
} as const satisfies RefusalTexts
