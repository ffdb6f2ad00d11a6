import type { TObject } from 'typebox'
import { describe, expect, test } from 'vitest'
import { relationsFor, roles } from '#identity'
import { workKeys } from '#web'
import type { Action } from '../action.ts'
import { actionBodies } from '../action-bodies.ts'
import { type ActionName, actionNames, actions } from '../actions.ts'
import { doneWords, saysWords } from './act.words.ts'
import { bodyProblems } from './act-body.ts'
import { actForms, lateProblems } from './act-forms.ts'

describe('the forms of the acts', () => {
  test('each has an address of its own, in plain letters', () => {
    const slugs = actionNames.map((name) => actForms[name].slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('none takes a path that the dossier’s other pages have', () => {
    const slugs: readonly string[] = actionNames.map((name) => actForms[name].slug)
    for (const taken of ['day-du', 'lich-su', 'giay-hen', 'phieu-bo-sung']) expect(slugs).not.toContain(taken)
  })

  test('each says in a sentence what it means and what was done', () => {
    for (const name of actionNames)
      for (const text of [saysWords[name].vi, saysWords[name].en, doneWords[name].vi, doneWords[name].en])
        expect(text).toMatch(/[.]$/)
  })

  /** On every page of a dossier: the intake's place at the side, the last paper, all papers, notes and messages. */
  const onEveryDossier = [
    'Alt+2',
    workKeys.print,
    workKeys.all,
    workKeys.main,
    workKeys.help,
    ...['Period', 'Comma', 'Semicolon', 'BracketLeft', 'BracketRight', 'Backslash', 'Equal', 'Quote'].map(
      (sign) => `Alt+${sign}`,
    ),
  ]

  test('no key is one that the page of a dossier has anyway', () => {
    for (const name of actionNames) expect(onEveryDossier, name).not.toContain(actForms[name].shortcut)
  })

  /** Of these pairs the state of the clock, of the result, of the papers or of the apology lets only one be open. */
  const exclusive = [
    ['pause', 'resume'],
    ['send-papers', 'forward-papers'],
    ['register-result', 'hand-over'],
    ['post-result', 'take-back'],
    ['accept', 'issue-immediately'],
    ['request-reappointment', 'sign-reappointment'],
    ['request-reappointment', 'reappoint'],
    ['sign-reappointment', 'reappoint'],
  ]

  /** Nobody is two roles at once: what no role may both do never stands on one page. */
  const doneBy = (name: ActionName) =>
    new Set(roles.filter((role) => relationsFor((actions[name] as Action).permission, role).length > 0))

  test('acts that may be open together have different keys', () => {
    const from = (name: ActionName) => new Set<string>((actions[name] as Action).from)
    const clashes = actionNames.flatMap((one, at) =>
      actionNames
        .slice(at + 1)
        .filter((other) => actForms[one].shortcut === actForms[other].shortcut)
        .filter((other) => from(one).intersection(from(other)).size > 0)
        .filter((other) => doneBy(one).intersection(doneBy(other)).size > 0)
        .filter((other) => !exclusive.some((pair) => pair.includes(one) && pair.includes(other)))
        .map((other) => `${one} and ${other}`),
    )
    expect(clashes).toEqual([])
  })

  test('every way out is marked as one', () => {
    const outs = actionNames.filter((name) => actForms[name].rank === 'way-out')
    const ended = (status: string) => ['declined', 'withdrawn', 'stopped', 'voided'].includes(status)
    const closing = actionNames.filter((name) => {
      const { from, to }: Action = actions[name]
      return to.every(ended) && !from.some(ended)
    })
    expect(outs).toEqual(closing)
  })
})

describe('the schema of the API has the last word on a form', () => {
  test('an empty body passes exactly where the schema asks for nothing', () => {
    for (const name of actionNames) {
      const required = (actionBodies[name] as TObject).required ?? []
      expect(bodyProblems(name, {}).length > 0, name).toBe(required.length > 0)
    }
  })

  test('what is too long is told at its field, with the length that fits', () => {
    expect(bodyProblems('decline', { reason: 'x'.repeat(2001) })).toEqual([
      { field: 'reason', message: { vi: 'Rút ngắn còn tối đa 2000 ký tự', en: 'Shorten it to 2000 characters' } },
    ])
  })

  test('numbers out of range are told at their field', () => {
    const ask = (workingHours: number) =>
      bodyProblems('ask-opinion', { to: [{ agency: 'H13.09' }], question: '?', workingHours }).map(
        ({ message }) => message.vi,
      )
    expect(ask(0)).toEqual(['Số này phải từ 1 trở lên'])
    expect(ask(241)).toEqual(['Số này tối đa là 240'])
    expect(ask(240)).toEqual([])
  })

  test('nothing that was not asked for goes through', () => {
    expect(bodyProblems('approve-return', { lines: [] })).not.toEqual([])
  })
})

describe('a late entry', () => {
  test('needs both the hour and the reason', () => {
    expect(lateProblems({})).toEqual([])
    expect(lateProblems({ occurredAt: 'x', lateReason: 'mất điện' })).toEqual([])
    expect(lateProblems({ occurredAt: 'x' })).toMatchObject([{ field: 'lateReason' }])
    expect(lateProblems({ lateReason: 'mất điện' })).toMatchObject([{ field: 'occurredAt' }])
  })
})
