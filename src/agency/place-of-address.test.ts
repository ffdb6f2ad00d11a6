import { expect, test } from 'vitest'
import { makeDirectory } from './agency-directory.ts'
import { readAgencyFiles } from './agency-files.ts'
import { placeOfAddress } from './place-of-address.ts'

const shipped = readAgencyFiles()
if (!('agencies' in shipped)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(shipped)
const today = Temporal.PlainDate.from('2026-11-22')

test.each([
  ['Khóm 3, phường Ngã Năm, TP. Cần Thơ', 'phuong-nga-nam'],
  ['Khóm 3, Ngã Năm, Cần Thơ', 'phuong-nga-nam'],
  ['khom 3 - P. Nga Nam - tp.can tho', 'phuong-nga-nam'],
  ['phường Ngã Năm', 'phuong-nga-nam'],
  ['Khóm Tân Thành, Phường 3, Ngã Năm, Sóc Trăng', 'phuong-my-quoi'],
  ['Khóm 1, P1, TX. Ngã Năm, T. Sóc Trăng', 'phuong-nga-nam'],
  ['Khóm 1, Phường 01, thị xã Ngã Năm, thành phố Cần Thơ', 'phuong-nga-nam'],
  ['Ấp Mỹ Phước, Mỹ Bình, Ngã Năm, Sóc Trăng', 'phuong-my-quoi'],
  ['Ấp Long Hòa, xã Tân Long, thị xã Ngã Năm, tỉnh Sóc Trăng', 'xa-tan-long'],
  ['Ấp Long Hòa, xã Tân Long, TP Cần Thơ', 'xa-tan-long'],
  ['Khóm 4, phường 1, thành phố Sóc Trăng, tỉnh Sóc Trăng', 'elsewhere'],
  ['Tổ 2, phường Ninh Kiều, TP. Cần Thơ', 'elsewhere'],
  ['Thôn 2, Phong Hòa, Lai Vung, Đồng Tháp', 'elsewhere'],
  ['xã Mỹ Quới, tỉnh An Giang', 'elsewhere'],
  ['Mỹ Quới', 'phuong-my-quoi'],
  ['12 đường Mạc Đĩnh Chi', 'unclear'],
  ['Khóm 3, Ninh Kiều, Cần Thơ', 'unclear'],
  ['', 'unclear'],
])('«%s» lies in %s', (address, expected) => {
  const place = placeOfAddress(directory, address, today)
  expect(place.kind === 'known' ? place.places.map(({ key }) => key).join() : place.kind).toBe(expected)
})
