/** The events of a correction as the history tells them: what the chain holds, what lies beside it, what people read. */
export const correctionSamples = {
  'correction-asked': [
    { id: 'x', result: 'r', dossier: 'd', code: 'H13.64-261120-0002', foundBy: 'citizen', reasonCode: 'typing' },
    { entry: 'Họ tên mẹ', reason: 'Lý Thị Sa' },
    'mã H13.64-261120-0002 · Công dân phát hiện · Lỗi đánh máy, in ấn · Mục sai: Họ tên mẹ · lý do: Lý Thị Sa',
  ],
  'correction-answered': [
    { id: 'x', result: 'r', dossier: 'd', code: 'H13.64-261120-0002', as: 'corrected', documentNumber: '13/GP' },
    null,
    'mã H13.64-261120-0002 · Đã đính chính · số 13/GP',
  ],
} as const
