import type { Words } from '#platform'

const both = (vi: string, en: string): Words => ({ vi, en })

export const remarkWords = {
  noName: () => both('chưa có tên bước', 'the step has no name'),
  longName: () => both('dài quá 2.000 ký tự', 'is longer than 2,000 characters'),
  noNumber: () => both('thời hạn phải là một số, ví dụ 4 hoặc 1,5', 'the time must be a number, for example 4 or 1.5'),
  tooMany: () => both('thời hạn dài quá 3.650', 'the time is more than 3,650'),
  noSteps: () => both('quy trình chưa có bước nào', 'the route has no step'),
  nowhere: (department: string) =>
    both(
      `hôm nay không có cơ quan «${department}» để làm bước này`,
      `there is no agency «${department}» to do this step today`,
    ),
  noPost: (role: Words, place: Words) =>
    both(
      `chưa có ai giữ vị trí «${role.vi}» tại ${place.vi}; cần phân công trước khi áp dụng`,
      `nobody holds the post «${role.en}» at ${place.en}; appoint somebody before it applies`,
    ),
  numberMissing: () => both('Nhập số văn bản quyết định', 'Enter the number of the deciding document'),
  authorityMissing: () => both('Nhập cơ quan, người ban hành', 'Enter the authority that decided'),
  dateMissing: () => both('Nhập ngày ban hành', 'Enter the day of the decision'),
  dateAhead: () => both('Ngày ban hành không được sau hôm nay', 'The decision cannot be dated after today'),
  effectiveMissing: () => both('Nhập ngày áp dụng', 'Enter the day from which it holds'),
  noSuchDay: (day: string) => both(`Không có ngày ${day}`, `There is no day ${day}`),
  effectiveBack: () =>
    both(
      'Ngày áp dụng không được trước hôm nay hoặc trước ngày ban hành; hồ sơ cũ giữ quy trình cũ',
      'It cannot hold before today or before it was decided; older dossiers keep their route',
    ),
} as const
