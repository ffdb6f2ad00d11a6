import type { Words } from '#platform'

const both = (vi: string, en: string): Words => ({ vi, en })

/** What a route still has to say, although every dossier could walk it. */
export const gapReasons = {
  noForm: () => both('chưa chọn biểu mẫu của bước này', 'no form is chosen for this step'),
  noLimit: () =>
    both('chưa có thời hạn; chỉ bước trả kết quả không cần', 'no time limit; only handing over needs none'),
  noProduct: () => both('chưa ghi văn bản mà bước này cho ra', 'the document that this step gives is not named'),
  noPapers: () =>
    both(
      'chưa ghi giấy tờ nào gửi kèm cơ quan cho ý kiến; không gửi gì thì ghi []',
      'which papers go along to the agency that gives its opinion is not said; none is []',
    ),
  noFunction: ({ vi, en }: Words) => both(`quy trình chưa có bước «${vi}»`, `the route has no step «${en}»`),
  firstReception: () => both('bước đầu tiên phải là tiếp nhận hồ sơ', 'the first step must be the reception'),
} as const
