import { expect, test } from 'vitest'
import { formOf } from '../acting/act-forms.ts'
import type { ActionName } from '../actions.ts'
import type { Dossier } from '../dossier.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'

const office = openOffice()

const pathOf = ({ id }: Pick<Dossier, 'id'>): string => `/can-bo/ho-so/${id}`

/** In the hands of Lâm Hoàng, who has the appraisal of phường Ngã Năm. */
const inProcess = async () => {
  const dossier = await office.accept()
  await (await office.officer('mai')).act(dossier, formOf('transfer').slug)
  return { dossier, hoang: await office.officer('hoang') }
}

const succeeded = async (officer: Officer, dossier: Dossier, action: ActionName, typed = {}, query = '') => {
  const answer = await officer.act(dossier, formOf(action).slug, typed, query)
  expect([action, answer.status, answer.problems]).toEqual([action, 303, []])
  return office.stored(dossier.id)
}

const question = { question: 'Nhà có phép không?', workingHours: '8' }

test('several agencies are asked by one form, each with its own question and time where it has one', async () => {
  const { dossier, hoang } = await inProcess()
  const rows = {
    'to.0.agency': 'H13.09',
    'to.3.agency': 'H13.65',
    'to.3.question': 'Có hộ khẩu không?',
    'to.3.workingHours': '4',
  }
  const asked = await succeeded(hoang, dossier, 'ask-opinion', { ...question, ...rows, papers: 'to-khai' })
  expect(asked.opinions.map((each) => each.question)).toEqual(['Nhà có phép không?', 'Có hộ khẩu không?'])
  expect(asked.steps.filter(({ askedBy }) => askedBy !== null).map((step) => step.timeLimit?.value)).toEqual([8, 4])
  const { text } = await hoang.open(pathOf(dossier))
  for (const part of ['Sở Xây dựng', 'Nhà có phép không?', 'Có hộ khẩu không?', 'Đôn đốc', 'Rút câu hỏi'])
    expect(text).toContain(part)
})

test('what is wrong is told beside its row, and nothing is asked', async () => {
  const { dossier, hoang } = await inProcess()
  const wrong = async (typed: Readonly<Record<string, string>>) =>
    (await hoang.act(dossier, 'lay-y-kien', { ...question, ...typed })).problems.map(([field]) => field)
  expect(await wrong({})).toEqual(['to.0.agency'])
  expect(await wrong({ 'to.1.question': 'Ai?' })).toEqual(['to.1.agency'])
  expect(await wrong({ 'to.0.agency': 'H13.09', 'to.1.agency': 'H13.09' })).toEqual(['to.1.agency'])
  expect(await wrong({ 'to.0.agency': 'H13.09', 'to.0.workingHours': '400' })).toEqual(['to.0.workingHours'])
  expect(await wrong({ 'to.0.agency': 'H13.09', question: '' })).toEqual(['question'])
  expect((await office.stored(dossier.id)).opinions).toEqual([])
})

test('the asker reminds and takes back from the list of questions', async () => {
  const { dossier, hoang } = await inProcess()
  const rows = { 'to.0.agency': 'H13.09', 'to.1.agency': 'H13.65' }
  const { opinions } = await succeeded(hoang, dossier, 'ask-opinion', { ...question, ...rows })
  const second = `?buoc=${opinions[1]?.id}`
  await succeeded(hoang, dossier, 'remind-opinion', {}, second)
  expect((await hoang.act(dossier, 'don-doc-y-kien', {}, second)).problems[0]?.[1]).toContain('Hôm nay đã đôn đốc')
  const taken = await succeeded(hoang, dossier, 'cancel-opinion', { reason: 'Đã tự xác minh' }, second)
  expect(taken.opinions.map(({ cancelReason }) => cancelReason)).toEqual([null, 'Đã tự xác minh'])
  expect((await hoang.open(pathOf(dossier))).text).toContain('Lý do rút: Đã tự xác minh')
})
