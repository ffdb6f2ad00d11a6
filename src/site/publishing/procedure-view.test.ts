import { describe, expect, test } from 'vitest'
import type { Channel, PublishedCase } from '#procedure'
import { at, changed, directory, friday, shipped, shippedProcedure, today, vietnam } from '../site.test-support.ts'
import { feeLinesOf, papersOf, timesOf, viewProcedure } from './procedure-view.ts'
import { routeChart } from './route-chart.ts'

const onFriday = { directory, calendarOf: () => vietnam, now: friday }
const view = (code: string, choice = {}, when = friday) =>
  viewProcedure(shippedProcedure(code), shipped.fields, choice, { ...onFriday, now: when })

const keys = (papers: readonly { readonly key: string }[]) => papers.map(({ key }) => key)

describe('papers of a case', () => {
  test('what to hand in, what the state has, what is only said', () => {
    const papers = papersOf(shippedProcedure('1.004873'), 'to-marry')
    expect(keys(papers.submit)).toEqual(['declaration', 'e-form', 'authorization'])
    expect(keys(papers.known)).toEqual(['id-paper', 'residence'])
    expect(keys(papers.notes)).toEqual(['earlier-marriage-note', 'same-sex-note'])
    expect(papers.show).toEqual([])
  })

  test('another case asks for other papers', () => {
    expect(keys(papersOf(shippedProcedure('1.004873'), 'again').submit)).toContain('previous-certificate')
  })

  test('a paper to show is not one to hand in', () => {
    const papers = papersOf(shippedProcedure('2.000815'), 'standard')
    expect(keys(papers.show)).toEqual(['original'])
    expect(keys(papers.submit)).toEqual(['copy'])
  })

  test('no paper of any shipped case is lost or told twice', () => {
    for (const procedure of shipped.list(today)) {
      for (const { key, components } of procedure.cases) {
        const { submit, show, known, notes } = papersOf(procedure, key)
        const told = keys([...submit, ...show, ...known, ...notes])
        expect(told.toSorted()).toEqual([...(components ?? keys(procedure.components))].sort())
      }
    }
  })
})

const limit = (value: number) => ({ value, unit: 'working-day' as const })
const decision = { number: '9/QĐ-UBND', authority: 'UBND thành phố' }

describe('times', () => {
  test('law and promise stand side by side with the document that promised', () => {
    const [first] = timesOf(shippedProcedure('1.004873'))
    expect(first).toMatchObject({
      channels: [],
      statutory: limit(3),
      committed: limit(2),
      committedBy: { number: '1256/QĐ-UBND (minh họa)' },
    })
  })

  test('channels that differ are told apart, those alike together', () => {
    const [one] = shippedProcedure('1.004873').cases as readonly [PublishedCase]
    const slow = { statutory: limit(3), committed: null }
    const quick = { statutory: limit(3), committed: limit(1), committedBy: decision }
    const procedure = changed('1.004873', { cases: [{ ...one, limits: { counter: slow, post: slow, online: quick } }] })
    expect(timesOf(procedure).map(({ channels, committed }) => [channels, committed])).toEqual([
      [['counter', 'post'], null],
      [['online'], limit(1)],
    ])
  })

  test('each case of each shipped procedure has at least one', () => {
    for (const procedure of shipped.list(today)) {
      const told = new Set(timesOf(procedure).map(({ procedureCase }) => procedureCase.key))
      expect([...told]).toEqual(procedure.cases.map(({ key }) => key))
    }
  })
})

describe('fees', () => {
  test('amounts that differ by channel are told by channel', () => {
    const [line] = feeLinesOf(shippedProcedure('1.004873'), 'to-marry')
    expect(line?.amounts).toEqual([
      { channels: ['counter', 'post'], amount: 15_000 },
      { channels: ['online'], amount: 7500 },
    ])
  })

  test('a fee of one channel only names that channel', () => {
    const procedure = shippedProcedure('1.004222')
    const named = feeLinesOf(procedure, 'own-home').map(({ amounts }) => amounts.flatMap(({ channels }) => channels))
    expect(named).toEqual([['counter'], ['online']])
  })

  test('a fee of another case is not asked for', () => {
    expect(feeLinesOf(shippedProcedure('2.001263'), 'step-or-relative')).toEqual([])
    expect(feeLinesOf(shippedProcedure('2.001263'), 'other')).toHaveLength(1)
  })

  test('a fee by the page keeps its rule', () => {
    const [line] = feeLinesOf(shippedProcedure('2.000815'), 'standard')
    expect(line?.perPage).toMatchObject({ upTo: 2 })
  })

  test('no shipped procedure tells an amount for a channel that it does not offer', () => {
    for (const procedure of shipped.list(today)) {
      for (const { key } of procedure.cases) {
        const named = feeLinesOf(procedure, key).flatMap(({ amounts }) => amounts.flatMap(({ channels }) => channels))
        expect(named.every((channel: Channel) => procedure.channels.includes(channel))).toBe(true)
      }
    }
  })
})

describe('the place', () => {
  test('none chosen: every one-stop of the day', () => {
    const { place, offices } = view('1.004873')
    expect(place).toBeNull()
    expect(offices.map(({ code }) => code)).toEqual(['H13.02', 'H13.64.02', 'H13.65.02', 'H13.66.02'])
  })

  test('a place has one agency that decides and one one-stop', () => {
    expect(view('1.004873', { territory: 'phuong-my-quoi' }).place).toMatchObject({
      competent: 'H13.65',
      oneStop: { code: 'H13.65.02', name: { vi: 'Trung tâm Phục vụ hành chính công phường Mỹ Quới' } },
    })
  })

  test('what the province decides is received at its own centre', () => {
    const place = view('1.003676', { territory: 'xa-tan-long' }).place
    expect(place).toMatchObject({ oneStop: { code: 'H13.02' } })
  })

  test('an unknown place is as none', () => {
    expect(view('1.004873', { territory: 'atlantis' }).place).toBeNull()
  })

  test('when nobody is competent the page says so instead of breaking', () => {
    const orphan = changed('1.004873', { competence: [{ agencyKind: 'district-committee', from: '2018-06-21' }] })
    const choice = { territory: 'phuong-nga-nam' }
    expect(viewProcedure(orphan, shipped.fields, choice, onFriday).place).toBe('unknown')
  })

  test('every shipped procedure has one agency for every place of the day', () => {
    const places = directory.territoriesOn(today).map(({ key }) => key)
    expect(places).toHaveLength(3)
    for (const { code } of shipped.list(today)) {
      for (const territory of places) {
        const { place } = view(code, { territory })
        expect([code, place === 'unknown' || place === null ? place : place.competent.startsWith('H13')]).toEqual([
          code,
          true,
        ])
      }
    }
  })
})

describe('the case', () => {
  test('the first one until another is chosen; an unknown one is as none', () => {
    expect(view('1.004873').chosen.key).toBe('to-marry')
    expect(view('1.004873', { caseKey: 'again' }).chosen.key).toBe('again')
    expect(view('1.004873', { caseKey: 'x' }).chosen.key).toBe('to-marry')
  })
})

describe('handed in now', () => {
  test('while the counter is open, the clock starts now', () => {
    const { ifNow } = view('1.004873')
    expect(ifNow).toEqual({ receivedAt: friday, dueAt: at('2026-11-25 17:00') })
  })

  test('while it is closed, at the next opening', () => {
    const { ifNow } = view('1.004873', {}, at('2026-11-20 18:00'))
    expect(ifNow).toEqual({ receivedAt: at('2026-11-23 07:30'), dueAt: at('2026-11-26 17:00') })
  })

  test('without a limit nothing is promised', () => {
    const [one] = shippedProcedure('1.004873').cases as readonly [PublishedCase]
    const none = { statutory: { value: 0, unit: 'none' as const }, committed: null }
    const endless = changed('1.004873', { cases: [{ ...one, limits: { counter: none, online: none, post: none } }] })
    expect(viewProcedure(endless, shipped.fields, {}, onFriday).ifNow).toBeNull()
  })
})

describe('the route', () => {
  test('names kinds of agencies until a place is chosen, then the agencies themselves', () => {
    const general = routeChart(view('1.004873'), friday, 'vi')
    expect(general.steps.join()).toContain('Cơ quan có thẩm quyền')
    const local = routeChart(view('1.004873', { territory: 'xa-tan-long' }), friday, 'vi')
    expect(local.steps.join()).toContain('UBND xã Tân Long')
    expect(local.steps.join()).not.toContain('Cơ quan có thẩm quyền')
    expect(local.svg).toContain('UBND xã Tân Long')
  })

  test('every shipped route is told step by step in both languages', () => {
    for (const { code, route } of shipped.list(today)) {
      for (const lang of ['vi', 'en'] as const) {
        const { steps, svg } = routeChart(view(code, { territory: 'phuong-nga-nam' }), friday, lang)
        expect(steps).toHaveLength(route.steps.length)
        expect(svg).toMatch(/^<svg .*<\/svg>$/s)
        expect(svg).not.toMatch(/ style=|<script|href=/)
      }
    }
  })
})
