import { expect, test } from 'vitest'
import { unmarkedVietnamese } from './languages.ts'

const found = (body: string) => unmarkedVietnamese(`<html lang="en"><body><p>${body}</p></body></html>`)

test.each([
  ['Who may apply: Công dân Việt Nam'],
  ['Giấy khai sinh'],
  ['163/QĐ-BTP by <b>Bộ Tư pháp</b>'],
  ['<span lang="vi">Khóm 3</span>, phường Ngã Năm'],
  ['<span lang="vi"><b lang="en">Paper: tờ khai</b></span>'],
  ['<input lang="vi"/>Nộp tờ khai'],
])('%s says Vietnamese things without saying so', (body) => {
  expect(found(body)).toHaveLength(1)
})

test.each([
  ['Who may apply: Vietnamese citizens'],
  ['<span lang="vi">Giấy <b>khai sinh</b></span>'],
  ['Nguyễn Thị Lan of Ngã Năm ward, Cần Thơ city'],
  ['Form 01/ĐK of Circular 01/2019/TT-BLĐTBXH'],
  ['2,000 đồng a page; closed at Tết'],
  ['Up to date<script>const a = "tờ khai"</script>'],
])('%s is a name, a number, or marked', (body) => {
  expect(found(body)).toEqual([])
})
