import type { RefusalTexts } from '#platform'

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })

/** Said when a paper is asked for that no act has issued. */
export const issuingRefusals = {
  'no-slip': conflict(
    'Hồ sơ chưa được tiếp nhận nên chưa có giấy hẹn.',
    'The dossier is not accepted yet, so there is no slip.',
  ),
  'not-declined': conflict(
    'Hồ sơ không bị từ chối tiếp nhận nên không có phiếu từ chối.',
    'The dossier was not declined, so there is no notice of it.',
  ),
  'no-supplement-form': conflict(
    'Chưa có phiếu yêu cầu bổ sung nào được phát hành cho hồ sơ này.',
    'No request for a supplement has been issued for this dossier.',
  ),
  'no-apology': conflict(
    'Hồ sơ chưa được xin lỗi, hẹn lại nên chưa có văn bản xin lỗi.',
    'There was no new appointment, so there is no apology.',
  ),
  'register-not-found': {
    status: 404,
    vi: () => 'Không có bản in này, hoặc đã quá 24 giờ nên đã được xoá. Ông/Bà có thể in lại từ trang Sổ theo dõi.',
    en: () => 'There is no such print, or its 24 hours are over. You may print again from the register’s page.',
  },
  'register-too-long': {
    status: 422,
    vi: ({ most }) => `Khoảng thời gian này có hơn ${most} dòng. Xin chọn khoảng ngắn hơn và in thành nhiều phần.`,
    en: ({ most }) => `This period has more than ${most} lines. Please choose a shorter one and print in parts.`,
  },
  'register-empty': conflict(
    'Khoảng thời gian này chưa có hồ sơ nào trong sổ.',
    'The register has no dossier in this period.',
  ),
  'no-control-sheet': conflict(
    'Hồ sơ chưa được tiếp nhận nên chưa có phiếu kiểm soát.',
    'The dossier is not accepted yet, so there is no control sheet.',
  ),
  'no-stop-notice': conflict(
    'Hồ sơ không bị dừng giải quyết theo Nghị định 118/2025 nên không có thông báo dừng.',
    'The dossier was not stopped under Decree 118/2025, so there is no notice of it.',
  ),
} as const satisfies RefusalTexts
