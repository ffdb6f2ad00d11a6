import { describe, expect, test } from 'vitest'
import { at, localCalendar, stop, vietnam } from './calendar.test-support.ts'
import { dueAt, explain, type LimitUnit, type Stop } from './index.ts'

const told = (received: string, value: number, unit: LimitUnit, stops: readonly Stop[] = [], calendar = vietnam) => {
  const { explanation } = dueAt(at(received), { value, unit }, calendar, stops)
  return { vi: explanation.map((line) => explain(line, 'vi')), en: explanation.map((line) => explain(line, 'en')) }
}

describe('what a citizen reads', () => {
  test('two and a half working days over a make-up Saturday and Quốc khánh', () => {
    expect(told('2026-08-27 17:30', 2.5, 'working-day')).toEqual({
      vi: [
        'Tiếp nhận lúc 17:30 thứ Năm 27/08/2026',
        'Thứ Năm 27/08/2026: không tính, đã hết giờ làm việc',
        'Bắt đầu tính từ 07:30 thứ Sáu 28/08/2026; ngày này không tính vào thời hạn',
        'Thứ Bảy 29/08/2026: không tính, ngày nghỉ hằng tuần',
        'Chủ nhật 30/08/2026: không tính, ngày nghỉ hằng tuần',
        'Thứ Hai 31/08/2026: không tính, nghỉ hoán đổi (làm bù 22/08/2026)',
        'Thứ Ba 01/09/2026: không tính, nghỉ lễ Quốc khánh',
        'Thứ Tư 02/09/2026: không tính, nghỉ lễ Quốc khánh',
        'Thứ Năm 03/09/2026: ngày làm việc thứ 1',
        'Thứ Sáu 04/09/2026: ngày làm việc thứ 2',
        'Thứ Bảy 05/09/2026: không tính, ngày nghỉ hằng tuần',
        'Chủ nhật 06/09/2026: không tính, ngày nghỉ hằng tuần',
        'Thứ Hai 07/09/2026: tính 3 giờ 45 phút, đủ 2,5 ngày làm việc',
        'Hẹn trả kết quả: 11:15 thứ Hai 07/09/2026',
      ],
      en: [
        'Received at 17:30 on Thursday 27/08/2026',
        'Thursday 27/08/2026: not counted, office hours were over',
        'The clock starts at 07:30 on Friday 28/08/2026; this day itself does not count',
        'Saturday 29/08/2026: not counted, weekly rest day',
        'Sunday 30/08/2026: not counted, weekly rest day',
        'Monday 31/08/2026: not counted, day off (worked on 22/08/2026 instead)',
        'Tuesday 01/09/2026: not counted, public holiday: National Day',
        'Wednesday 02/09/2026: not counted, public holiday: National Day',
        'Thursday 03/09/2026: working day 1',
        'Friday 04/09/2026: working day 2',
        'Saturday 05/09/2026: not counted, weekly rest day',
        'Sunday 06/09/2026: not counted, weekly rest day',
        'Monday 07/09/2026: 3 h 45 min counted, makes 2.5 working days',
        'Result due: 11:15 on Monday 07/09/2026',
      ],
    })
  })

  test('calendar days that roll forward', () => {
    expect(told('2026-04-24 09:00', 2, 'day')).toEqual({
      vi: [
        'Bắt đầu tính từ 09:00 thứ Sáu 24/04/2026; ngày này không tính vào thời hạn',
        'Thứ Bảy 25/04/2026: ngày thứ 1',
        'Chủ nhật 26/04/2026: ngày thứ 2',
        'Chủ nhật 26/04/2026: nghỉ lễ Giỗ Tổ Hùng Vương (10/3 âm lịch), chuyển sang ngày làm việc tiếp theo',
        'Thứ Hai 27/04/2026: nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch) (26/04/2026), chuyển sang ngày làm việc tiếp theo',
        'Hẹn trả kết quả: 17:00 thứ Ba 28/04/2026',
      ],
      en: [
        'The clock starts at 09:00 on Friday 24/04/2026; this day itself does not count',
        'Saturday 25/04/2026: day 1',
        'Sunday 26/04/2026: day 2',
        'Sunday 26/04/2026: public holiday: Hùng Kings’ Commemoration Day, so the next working day',
        'Monday 27/04/2026: day off in lieu of Hùng Kings’ Commemoration Day (26/04/2026), so the next working day',
        'Result due: 17:00 on Tuesday 28/04/2026',
      ],
    })
  })

  test('working hours, with a stop', () => {
    const stops = [stop('2026-03-03 14:00', '2026-03-04 17:00')]
    expect(told('2026-03-03 08:29', 6, 'working-hour', stops)).toEqual({
      vi: [
        'Bắt đầu tính từ 08:29 thứ Ba 03/03/2026',
        'Thứ Ba 03/03/2026: tính 3 giờ 31 phút, cộng dồn 3 giờ 31 phút',
        'Thứ Tư 04/03/2026: không tính, thời hạn đang tạm dừng',
        'Thứ Năm 05/03/2026: tính 2 giờ 29 phút, cộng dồn 6 giờ',
        'Hẹn trả kết quả: 09:59 thứ Năm 05/03/2026',
      ],
      en: [
        'The clock starts at 08:29 on Tuesday 03/03/2026',
        'Tuesday 03/03/2026: 3 h 31 min counted, 3 h 31 min so far',
        'Wednesday 04/03/2026: not counted, the clock was stopped',
        'Thursday 05/03/2026: 2 h 29 min counted, 6 h so far',
        'Result due: 09:59 on Thursday 05/03/2026',
      ],
    })
  })

  test('the same day, after the cut-off, into a make-up Saturday', () => {
    expect(told('2026-08-21 15:01', 0, 'same-day')).toEqual({
      vi: [
        'Bắt đầu tính từ 15:01 thứ Sáu 21/08/2026',
        'Thứ Sáu 21/08/2026: không tính, bắt đầu tính sau giờ chốt trong ngày',
        'Thứ Bảy 22/08/2026: ngày phải trả kết quả (làm việc bù cho 31/08/2026)',
        'Hẹn trả kết quả: 17:00 thứ Bảy 22/08/2026',
      ],
      en: [
        'The clock starts at 15:01 on Friday 21/08/2026',
        'Friday 21/08/2026: not counted, the clock starts after the cut-off of the day',
        'Saturday 22/08/2026: the day on which the result is due (working day in place of 31/08/2026)',
        'Result due: 17:00 on Saturday 22/08/2026',
      ],
    })
  })

  test('an open stop, no limit, and a year not announced', () => {
    expect(told('2026-03-03 09:00', 3, 'working-day', [stop('2026-03-04 10:00')])).toMatchObject({
      vi: [expect.anything(), 'Thời hạn tạm dừng từ 10:00 thứ Tư 04/03/2026, chưa có ngày hẹn'],
      en: [expect.anything(), 'The clock has been stopped since 10:00 on Wednesday 04/03/2026; there is no due date'],
    })
    expect(told('2026-03-03 09:00', 0, 'none')).toMatchObject({
      vi: [expect.anything(), 'Không quy định thời hạn, nên không có ngày hẹn'],
      en: [expect.anything(), 'No limit is set, so there is no due date'],
    })
    expect(told('2026-12-31 09:00', 1, 'working-day').vi.at(-1)).toBe(
      'Hẹn trả kết quả: 17:00 thứ Hai 04/01/2027 (lịch dự kiến, chưa công bố)',
    )
    expect(told('2026-12-31 09:00', 1, 'working-day').en.at(-1)).toBe(
      'Result due: 17:00 on Monday 04/01/2027 (calendar not announced yet)',
    )
  })

  test('reception on Saturday', () => {
    const saturday = localCalendar('week: { saturday: [{ from: "07:30", to: "11:30", counts: false }] }')
    expect(told('2026-03-07 09:00', 1, 'day', [], saturday).vi[1]).toBe(
      'Thứ Bảy 07/03/2026: không tính, chỉ tiếp nhận, không tính thời hạn',
    )
  })
})
