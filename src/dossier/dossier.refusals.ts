import { formatInstant } from '#calendar'
import type { Facts, RefusalTexts } from '#platform'
import { intakeRefusals } from './accepting/intake.refusals.ts'
import { type ActionName, actions } from './actions.ts'
import { assigningRefusals } from './assigning/assigning.refusals.ts'
import { changeRouteRefusals } from './carrying-over/change-route.refusals.ts'
import { certifyRefusals } from './certifying/certify.refusals.ts'
import { checkRefusals } from './checking/check.refusals.ts'
import { consultingRefusals } from './consulting/consulting.refusals.ts'
import { correctingRefusals } from './correcting/correcting.refusals.ts'
import { correspondingRefusals } from './corresponding/corresponding.refusals.ts'
import { lateEntryRefusals } from './entering-late/late-entry.refusals.ts'
import { type EventType, eventTypes } from './events.ts'
import { feedingRefusals } from './feeding/feeding.refusals.ts'
import { groupingRefusals } from './grouping/grouping.refusals.ts'
import { handingRefusals } from './handing-over/handing.refusals.ts'
import { destructionRefusals } from './history/destruction.refusals.ts'
import { issuingRefusals } from './issuing/issuing.refusals.ts'
import { joiningRefusals } from './joining/joining.refusals.ts'
import { numberingRefusals } from './numbering/numbering.refusals.ts'
import { reappointingRefusals } from './reappointing/reappointing.refusals.ts'
import { onlineRefusals } from './returning-online/online.refusals.ts'
import { stopRefusals } from './solving/stop.refusals.ts'
import { type Status, statuses } from './status.ts'
import { todayRefusals } from './today/today.refusals.ts'
import { togetherRefusals } from './together/together.refusals.ts'
import { trackingRefusals } from './tracking/tracking.refusals.ts'

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** Facts keep instants as machines read them; people are told the hour and the day. */
const shown = (value: unknown): string => {
  const text = String(value ?? '')
  return instant.test(text) ? formatInstant(Temporal.Instant.from(text)) : text
}

const list = (value: Facts[string] | undefined): string =>
  Array.isArray(value) ? value.map(shown).join('; ') : shown(value)

const names = (value: Facts[string] | undefined, lang: 'vi' | 'en'): string =>
  Array.isArray(value) ? value.map((name) => actions[name as ActionName]?.words[lang] ?? name).join(', ') : ''

/** An act of a person, or an event of the law's own doing. */
const act = (value: Facts[string] | undefined, lang: 'vi' | 'en'): string =>
  actions[value as ActionName]?.words[lang] ?? eventTypes[value as EventType]?.[lang] ?? String(value ?? '')

const status = (value: Facts[string] | undefined, lang: 'vi' | 'en'): string =>
  statuses[value as Status]?.words[lang] ?? String(value ?? '')

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })
const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

/** Each refusal says why, and what is possible instead. */
export const dossierRefusals = {
  'dossier-not-found': {
    status: 404,
    vi: () => 'Không có hồ sơ này, hoặc Ông/Bà không có quyền xem. Hãy kiểm tra lại mã hồ sơ.',
    en: () => 'There is no such dossier, or you may not see it. Please check the code.',
  },
  'unknown-action': {
    status: 404,
    vi: (f) => `Không có hành vi này. Các hành vi: ${list(f.actions)}.`,
    en: (f) => `There is no such action. Actions: ${list(f.actions)}.`,
  },
  ...consultingRefusals,
  ...feedingRefusals,
  ...handingRefusals,
  ...onlineRefusals,
  ...correctingRefusals,
  ...groupingRefusals,
  ...reappointingRefusals,
  ...stopRefusals,
  ...issuingRefusals,
  ...numberingRefusals,
  ...destructionRefusals,
  ...trackingRefusals,
  ...togetherRefusals,
  ...intakeRefusals,
  ...todayRefusals,
  'not-possible-now': {
    status: 409,
    vi: (f) =>
      `Hồ sơ đang ở trạng thái «${status(f.status, 'vi')}» nên không làm được việc này. Việc làm được lúc này: ${names(f.possible, 'vi') || 'không còn việc nào'}.${f.who === undefined ? '' : ` Việc gần nhất: ${list(f.who)} đã «${act(f.what, 'vi')}».`}`,
    en: (f) =>
      `The dossier is «${status(f.status, 'en')}», so this cannot be done. Possible now: ${names(f.possible, 'en') || 'nothing more'}.${f.who === undefined ? '' : ` Last act: ${list(f.who)}, “${act(f.what, 'en')}”.`}`,
  },
  'changed-meanwhile': {
    status: 409,
    vi: (f) =>
      `${list(f.who)} vừa làm «${act(f.what, 'vi')}» trên hồ sơ này trước Ông/Bà. Chưa có gì của Ông/Bà được ghi; hãy xem lại hồ sơ rồi quyết định.`,
    en: (f) =>
      `${list(f.who)} has just done “${act(f.what, 'en')}” on this dossier before you. Nothing of yours was saved; please look again and decide.`,
  },
  'not-your-step': {
    status: 403,
    vi: () => 'Hồ sơ không có bước nào đang chờ vị trí công tác của Ông/Bà tại cơ quan này.',
    en: () => 'No open step of this dossier waits for your post at this agency.',
  },
  'link-not-found': wrong(
    'Hồ sơ được liên kết không có, hoặc Ông/Bà không có quyền xem. Hãy kiểm tra lại mã.',
    'The linked dossier does not exist, or you may not see it. Please check its id.',
  ),
  'no-competent-agency': wrong(
    'Chưa xác định được đúng một cơ quan có thẩm quyền cho thủ tục và địa bàn này. Hãy kiểm tra địa bàn, hoặc báo quản trị.',
    'No single competent agency was found for this procedure and territory. Check the territory or tell the administrator.',
  ),
  'unknown-procedure': wrong(
    'Không có thủ tục này trong ngày nộp. Hãy chọn lại thủ tục.',
    'There is no such procedure on this day. Please choose again.',
  ),
  'unknown-case': {
    status: 422,
    vi: (f) => `Thủ tục không có trường hợp này. Các trường hợp: ${list(f.cases)}.`,
    en: (f) => `The procedure has no such case. Cases: ${list(f.cases)}.`,
  },
  'unknown-territory': wrong(
    'Chưa rõ địa bàn của việc này. Hãy chọn xã, phường.',
    'The territory is not known. Please choose a commune.',
  ),
  'unknown-agency': wrong(
    'Không có cơ quan này đang hoạt động. Hãy kiểm tra mã cơ quan.',
    'There is no such active agency. Please check its code.',
  ),
  'fee-quantity-needed': {
    status: 422,
    vi: (f) => `Thủ tục này thu phí theo số trang: hãy ghi số trang một bản (${list(f.field)}), rồi gửi lại.`,
    en: (f) =>
      `A fee of this procedure goes by the page: give the pages of one copy (${list(f.field)}) and send again.`,
  },
  'only-immediate': conflict(
    'Thủ tục này trả kết quả ngay: hãy dùng «Giải quyết và trả ngay».',
    'This procedure is settled at once: use “Decide and return at once”.',
  ),
  'not-immediate': conflict(
    'Thủ tục này không thuộc loại trả kết quả ngay: hãy tiếp nhận và hẹn trả.',
    'This procedure is not an immediate one: accept it with an appointment.',
  ),
  'already-accepted': conflict(
    'Hồ sơ đã được tiếp nhận nên không từ chối tiếp nhận được nữa. Cơ quan giải quyết có thể từ chối bằng văn bản.',
    'The dossier was accepted already; only the competent agency may now refuse, in writing.',
  ),
  'supplement-once': conflict(
    'Đã yêu cầu bổ sung một lần trước khi tiếp nhận. Nay hãy tiếp nhận hoặc từ chối, có nêu lý do.',
    'A supplement was asked for once already. Now accept it, or decline with the reason.',
  ),
  'returned-once': conflict(
    'Hồ sơ đã trả lại công dân một lần; pháp luật không cho trả lại lần nữa. Hãy giải quyết hoặc từ chối bằng văn bản.',
    'The dossier went back to the citizen once; the law allows no second return. Decide it, or refuse in writing.',
  ),
  'return-period-passed': {
    status: 409,
    vi: (f) =>
      `Đã quá hạn trả lại hồ sơ để bổ sung (đến ${list(f.until)}). Hãy giải quyết tiếp hoặc từ chối bằng văn bản.`,
    en: (f) => `The period for returning the dossier ended at ${list(f.until)}. Go on with it, or refuse in writing.`,
  },
  'return-already-proposed': conflict(
    'Đã có đề xuất trả lại đang chờ lãnh đạo duyệt.',
    'A return is proposed already and waits for the head.',
  ),
  'no-return-proposed': conflict('Chưa có đề xuất trả lại nào để duyệt.', 'No return has been proposed.'),
  'not-transferred': conflict(
    'Hồ sơ chưa chuyển đến cơ quan giải quyết.',
    'The dossier has not reached the solving agency yet.',
  ),
  'no-supplement-asked': conflict('Không có yêu cầu bổ sung nào đang chờ.', 'No supplement is being waited for.'),
  'nothing-to-transfer': conflict('Không có bước tiếp nhận nào để chuyển đi.', 'There is nothing to transfer.'),
  'own-act': {
    status: 409,
    vi: (f) => `Bước này có hành vi riêng: «${names([list(f.act)], 'vi')}».`,
    en: (f) => `This step has an act of its own: “${names([list(f.act)], 'en')}”.`,
  },
  'choose-next': {
    status: 422,
    vi: (f) => `Hãy chọn bước tiếp theo: ${list(f.vi)}.`,
    en: (f) => `Please choose the next step: ${list(f.en)}.`,
  },
  'both-begin': {
    status: 422,
    vi: (f) => `Các bước sau bắt đầu cùng lúc, không chọn một bước: ${list(f.vi)}. Hãy bỏ trống bước tiếp theo.`,
    en: (f) => `These steps begin together and none is chosen: ${list(f.en)}. Leave the next step empty.`,
  },
  'reason-to-go-back': wrong(
    'Trả lại bước trước thì phải nêu rõ lý do, để người làm lại biết phải sửa gì.',
    'A return to an earlier step needs its reason, so that whoever does the work again knows what to mend.',
  ),
  'unknown-pause-cause': {
    status: 422,
    vi: (f) => `Pháp luật không cho tạm dừng vì lý do này. Các lý do được phép: ${list(f.vi) || 'không có'}.`,
    en: (f) => `The law knows no pause for this cause. Allowed: ${list(f.en) || 'none'}.`,
  },
  'already-paused': conflict(
    'Thời hạn đang tạm dừng. Hãy cho tính tiếp trước.',
    'The time limit is paused. Resume it first.',
  ),
  'not-paused': conflict('Thời hạn không tạm dừng.', 'The time limit is not paused.'),
  'no-clock': conflict('Hồ sơ không có thời hạn đang tính.', 'No time limit is running.'),
  'unknown-extension': {
    status: 422,
    vi: (f) => `Thủ tục không có kéo dài này. Được phép: ${list(f.extensions) || 'không có'}.`,
    en: (f) => `The procedure has no such extension. Allowed: ${list(f.extensions) || 'none'}.`,
  },
  'extended-once': conflict('Đã dùng kéo dài này rồi.', 'This extension was used already.'),
  'return-pending': conflict(
    'Còn một đề nghị trả hồ sơ để bổ sung chưa được duyệt. Lãnh đạo duyệt hoặc không duyệt đề nghị đó trước, rồi mới chuyển bước hoặc ký quyết định.',
    'A proposal to return the dossier still waits. The head approves or rejects it first; then the dossier may be passed on or decided.',
  ),
  'silence-not-yet': {
    status: 409,
    vi: (f) => `Im lặng chỉ là đồng ý khi hết thời hạn (${list(f.until)}). Trước đó hãy trình ký.`,
    en: (f) => `Silence is consent only when the limit has passed (${list(f.until)}). Before, have it signed.`,
  },
  'procedure-ended': wrong(
    'Thủ tục hoặc trường hợp này không còn áp dụng vào ngày tiếp nhận. Hãy chọn lại.',
    'The procedure or case is no longer in force on the day of acceptance. Please choose again.',
  ),
  'not-decided': conflict(
    'Chưa có quyết định nên chưa chuyển trả kết quả được. Hãy trình ký trước.',
    'There is no decision yet, so nothing can be handed over. Have it signed first.',
  ),
  'not-at-signing': conflict('Hồ sơ chưa đến bước trình ký của Ông/Bà.', 'The dossier is not at your signing step.'),
  'already-registered': conflict('Kết quả đã được ghi nhận tại Một Cửa.', 'The result is registered already.'),
  'unknown-party': wrong('Hồ sơ không có người này.', 'The dossier has no such party.'),
  'nothing-changed': wrong('Không có thông tin nào thay đổi.', 'Nothing was changed.'),
  'no-such-fee': {
    status: 422,
    vi: (f) => `Không có khoản phí đó còn phải thu. Còn phải thu: ${list(f.fees) || 'không có'}.`,
    en: (f) => `No such fee is owed. Owed: ${list(f.fees) || 'none'}.`,
  },
  ...lateEntryRefusals,
  ...changeRouteRefusals,
  ...certifyRefusals,
  ...checkRefusals,
  ...assigningRefusals,
  ...joiningRefusals,
  ...correspondingRefusals,
} as const satisfies RefusalTexts

export type DossierRefusal = keyof typeof dossierRefusals
