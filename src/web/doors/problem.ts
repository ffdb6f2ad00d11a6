import type { Words } from '#platform'
import type { Told } from '../translate.ts'
import type { Call } from './visitor.ts'

const titles: Readonly<Record<number, Words>> = {
  400: { vi: 'Yêu cầu không đọc được', en: 'Bad request' },
  401: { vi: 'Cần đăng nhập', en: 'Authentication required' },
  403: { vi: 'Không có quyền', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Cách gọi không được nhận', en: 'Method not allowed' },
  409: { vi: 'Trái với trạng thái hiện tại', en: 'Conflict with the present state' },
  410: { vi: 'Không còn nữa', en: 'No longer available' },
  413: { vi: 'Quá lớn', en: 'Too large' },
  415: { vi: 'Loại nội dung không được nhận', en: 'Unsupported content type' },
  422: { vi: 'Nội dung chưa đúng', en: 'Cannot be processed' },
  423: { vi: 'Đang khóa', en: 'Locked' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Lỗi của hệ thống', en: 'Internal error' },
  503: { vi: 'Tạm thời chưa phục vụ được', en: 'Temporarily unavailable' },
}

const anyTitle: Words = { vi: 'Có vấn đề', en: 'Problem' }

/** RFC 9457: a problem document. `code` and `facts` are for programs, `detail` for people. */
export const sendProblem = (call: Call, told: Told) => {
  const body = {
    type: `urn:motcua:problem:${told.code}`,
    title: (titles[told.status] ?? anyTitle)[call.lang],
    status: told.status,
    detail: told.sentence[call.lang],
    instance: `urn:motcua:request:${call.request.id}`,
    code: told.code,
    facts: told.facts,
    ...(told.errors === undefined
      ? {}
      : { errors: told.errors.map(({ pointer, reason }) => ({ pointer, detail: reason[call.lang] })) }),
  }
  if (told.status === 429) call.reply.header('retry-after', String(told.facts.seconds ?? 60))
  if (told.status === 401) call.reply.header('www-authenticate', 'Bearer')
  call.reply.header('content-language', call.lang).header('vary', 'Accept-Language')
  return call.reply.code(told.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
}
