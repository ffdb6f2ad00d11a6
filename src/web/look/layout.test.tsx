import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../../../tests/support/folder.ts'
import { testScene } from '../../../tests/support/scene.ts'
import { loadAssets, noAssets } from '../assets.ts'
import { makeForm } from '../doors/form.ts'
import type { Scene } from '../doors/visit.ts'
import { ButtonLink, FormBox } from './button.component.tsx'
import { Checkbox, Checkboxes, Radios, Select } from './choice.component.tsx'
import { CitizenLayout } from './citizen-layout.component.tsx'
import { withSetting } from './document.component.tsx'
import { fieldId, PasswordInput, Textarea, TextInput } from './field.component.tsx'
import { OfficerLayout } from './officer-layout.component.tsx'
import { SceneProvider, useScene } from './scene.ts'
import { Pagination, Table } from './table.component.tsx'

const draw = (drawn: VNode, scene: Partial<Scene> = {}): string =>
  renderToString(<SceneProvider value={testScene(scene)}>{drawn}</SceneProvider>)

const citizen = (scene: Partial<Scene>, props: Partial<Parameters<typeof CitizenLayout>[0]> = {}): string =>
  renderToString(
    <CitizenLayout visit={testScene(scene)} title={{ vi: 'Thủ tục', en: 'Procedures' }} {...props}>
      <h1>x</h1>
    </CitizenLayout>,
  )

const at = (path: string): Partial<Scene> => ({ url: new URL(path, 'http://localhost') })

describe('citizens’ pages', () => {
  test('speak the reader’s language, and offer the other in its own', () => {
    expect(citizen({ lang: 'en' })).toContain('<title>Procedures · Một Cửa</title>')
    expect(citizen({ lang: 'en' })).toMatch(/lang="vi" hreflang="vi">Tiếng Việt/)
    expect(citizen({ lang: 'vi' })).toMatch(/lang="en" hreflang="en">English/)
  })

  test('mark where one is, below it too, and nowhere else', () => {
    const marked = (path: string) =>
      [...citizen(at(path)).matchAll(/<a href="([^"]*)" aria-current/g)].map(([, href]) => href)
    expect(marked('/thu-tuc')).toEqual(['/thu-tuc'])
    expect(marked('/thu-tuc/1.001193')).toEqual(['/thu-tuc'])
    expect(marked('/thu-tuc-khac')).toEqual([])
    expect(marked('/')).toEqual([])
  })

  test('about one person’s business keep out of search engines', () => {
    expect(citizen({}, { hidden: true })).toContain('<meta name="robots" content="noindex"/>')
    expect(citizen({})).not.toContain('noindex')
    expect(citizen({}, { description: 'Một câu' })).toContain('<meta name="description" content="Một câu"/>')
  })

  test('show the way back, the message and the problems above the content', () => {
    const html = citizen(
      {
        flash: { kind: 'success', message: { vi: 'Đã tiếp nhận', en: 'Accepted' } },
        form: { typed: makeForm([]), problems: [{ message: { vi: 'Chưa được', en: 'Not yet' } }] },
      },
      { back: { href: '/thu-tuc' }, breadcrumbs: [{ href: '/', label: 'Trang chủ' }] },
    )
    const order = ['back-link', 'breadcrumbs', 'error-summary', 'Đã tiếp nhận', '<h1>'].map((part) =>
      html.indexOf(part),
    )
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(html).toContain('<title>Lỗi: Thủ tục')
  })

  test('ask only for files that were built', () => {
    const assets = {
      directory: 'dist',
      href: (entry: string) => (entry.includes('suggest') ? null : `/assets/${entry.length}`),
    }
    const html = citizen({ assets }, { islands: ['web/suggest'] })
    expect(html.match(/<script /g)).toHaveLength(1)
    expect(html).toContain('<script type="module" src="/assets/')
    expect(html).toContain('rel="stylesheet"')
    expect(citizen({ assets: noAssets })).not.toMatch(/<script|stylesheet/)
  })
})

describe('officers’ pages', () => {
  const works = [
    {
      items: [
        { href: '/can-bo/hom-nay', label: 'Hôm nay', count: 9 },
        { href: '/can-bo/tim', label: 'Tìm' },
      ],
    },
  ]
  const officer = (props: Partial<Parameters<typeof OfficerLayout>[0]> = {}, path = '/can-bo/hom-nay') =>
    renderToString(
      <OfficerLayout
        visit={testScene(at(path))}
        title="Hôm nay"
        officer={{ name: 'Mai', post: 'Tiếp nhận' }}
        nav={works}
        {...props}
      >
        <h1>x</h1>
      </OfficerLayout>,
    )

  test('say who acts in which post, mark the work, and count what waits', () => {
    const html = officer()
    expect(html).toMatch(/<strong>Mai<\/strong><small>Tiếp nhận<\/small>/)
    expect(html).toMatch(/href="\/can-bo\/hom-nay" aria-current="page".*?>9</)
    expect(html).toContain('noindex')
  })

  test('offer nothing to somebody who may open nothing, not even the search', () => {
    const html = officer({ nav: [] })
    expect([...html.matchAll(/ (?:href|action)="(\/can-bo[^"?]*)"/g)].map(([, to]) => to)).toEqual(['/can-bo'])
    expect(html).not.toContain('quick-search')
  })

  test('post what is searched and the leaving, with their proofs', () => {
    const forms = [...officer().matchAll(/<form method="post" action="([^"]*)".*?name="_csrf" value="token"/g)]
    expect(forms.map(([, action]) => action)).toEqual(['/can-bo/tim', '/dang-xuat'])
  })

  test('offer another post only to those who hold one', () => {
    expect(officer()).not.toContain('Đổi vị trí')
    const several = officer({ officer: { name: 'Mai', post: 'Ký', switchHref: '/can-bo/vi-tri' } })
    expect(several).toContain('href="/can-bo/vi-tri"')
  })
})

describe('fields', () => {
  const sent = (pairs: [string, string][], field?: string): Partial<Scene> => ({
    form: {
      typed: makeForm(pairs),
      problems: field === undefined ? [] : [{ field, message: { vi: 'Sai', en: 'Wrong' } }],
    },
  })

  test('show what was there before, or what was typed instead, even nothing', () => {
    const input = <TextInput name="owner" label="Tên" value="Mai" />
    expect(draw(input)).toContain('value="Mai"')
    expect(draw(input, sent([['owner', 'Lan']]))).toContain('value="Lan"')
    expect(draw(input, sent([['owner', '']]))).not.toContain('value="Mai"')
    expect(draw(<Textarea name="owner" label="Tên" value="Mai" />, sent([['owner', 'Lan']]))).toContain(
      '>Lan</textarea>',
    )
  })

  test('a password is never sent back', () => {
    const html = draw(
      <PasswordInput name="p" label="Mật khẩu" autocomplete="current-password" />,
      sent([['p', 'secret']], 'p'),
    )
    expect(html).not.toContain('secret')
  })

  test('a problem is told beside its field, in words and for screen readers, and linked', () => {
    const html = draw(<TextInput name="owner" label="Tên" hint="Gợi ý" />, sent([['owner', '']], 'owner'))
    expect(html).toContain('aria-describedby="f-owner-hint f-owner-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="f-owner-error".*Lỗi:.*Sai/)
    expect(draw(<TextInput name="owner" label="Tên" />)).not.toMatch(/aria-describedby|aria-invalid/)
    expect(fieldId('a b.c')).toBe('f-a_b.c')
  })

  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
  const on = (html: string) => [...html.matchAll(/value="(\w)"[^>]* (?:checked|selected)/g)].map(([, value]) => value)

  test('choices stand as chosen before, or as sent', () => {
    const select = <Select name="s" label="Chọn" choices={choices} value="b" />
    expect([on(draw(select)), on(draw(select, sent([['s', 'c']])))]).toEqual([['b'], ['c']])
    const radios = <Radios name="s" label="Chọn" choices={choices} value="b" />
    expect([on(draw(radios)), on(draw(radios, sent([['s', 'c']])))]).toEqual([['b'], ['c']])
  })

  test('a box that was unticked stays unticked', () => {
    const boxes = <Checkboxes name="s" label="Chọn" choices={choices} values={['a', 'b']} />
    expect(on(draw(boxes))).toEqual(['a', 'b'])
    expect(
      on(
        draw(
          boxes,
          sent([
            ['s', 'a'],
            ['s', 'c'],
          ]),
        ),
      ),
    ).toEqual(['a', 'c'])
    expect(on(draw(boxes, sent([['other', 'x']])))).toEqual([])
    const one = <Checkbox name="o" label="Một" value="x" checked />
    expect([on(draw(one)), on(draw(one, sent([['other', 'x']]))), on(draw(one, sent([['o', 'x']])))]).toEqual([
      ['x'],
      [],
      ['x'],
    ])
  })
})

describe('lists', () => {
  test('an empty table says so, or what it was told to say', () => {
    const table = (empty?: VNode) => (
      <Table caption="c" columns={[]} rows={[]} keyOf={String} {...(empty ? { empty } : {})} />
    )
    expect(draw(table())).toContain('Chưa có gì ở đây.')
    expect(draw(table(<p>Hết việc</p>))).toBe('<p>Hết việc</p>')
  })

  test('pages lead only where there is something', () => {
    expect(draw(<Pagination newer={null} older={null} />)).toBe('')
    expect(draw(<Pagination newer={null} older="/x?sau=1" />)).toMatch(/rel="next" href="\/x\?sau=1"/)
    expect(draw(<Pagination newer={null} older="/x?sau=1" />)).not.toContain('rel="prev"')
  })

  test('keys are shown on what they press', () => {
    const html = draw(
      <ButtonLink href="/x" shortcut="Alt+2">
        {{ vi: 'Mới', en: 'New' }}
      </ButtonLink>,
    )
    expect(html).toContain('data-shortcut="Alt+2" aria-keyshortcuts="Alt+2"')
    expect(html).toContain('<kbd class="kbd">Alt 2</kbd>')
  })
})

test('a form goes to its own page, settings and search kept', () => {
  expect(draw(<FormBox>x</FormBox>, at('/x?q=1'))).toContain('action="/x?q=1"')
  expect(withSetting(new URL('http://localhost/x?q=a+b&lang=vi'), 'lang', 'en')).toBe('/x?q=a+b&lang=en')
})

test('a component outside a layout is a bug', () => {
  const Lost = () => <p>{useScene().lang}</p>
  expect(() => renderToString(<Lost />)).toThrow('outside a layout')
})

test('built files are found by their source, and a folder without a build is an error', () => {
  const directory = testFolder('assets')
  expect(() => loadAssets(directory)).toThrow()
  mkdirSync(join(directory, '.vite'))
  writeFileSync(join(directory, '.vite', 'manifest.json'), '{"src/web/page.island.ts":{"file":"assets/page-1.js"}}')
  const assets = loadAssets(directory)
  expect([assets.href('src/web/page.island.ts'), assets.href('none')]).toEqual(['/assets/page-1.js', null])
})
