import { readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { circlesAmong } from './support/circles.ts'
import { filesIn, isTest, type Parsed, parse, roomOf, root, type SourceFile } from './support/source.ts'

/** The rooms from the ground up; those of one floor do not know one another. A new room needs a decision record. */
const floors = [
  ['platform'],
  ['calendar', 'web'],
  ['agency'],
  ['identity'],
  ['procedure', 'document'],
  ['dossier'],
  ['notice', 'site'],
  ['main'],
] as const

/** Past about 25 files a room has parts, each named after an act of the law. */
const parts: Readonly<Record<string, readonly string[]>> = {
  // cửa vào, diện mạo
  web: ['doors', 'look'],
  // đăng nhập, quản trị tài khoản, uỷ quyền khi vắng mặt
  identity: ['signing-in', 'administering', 'delegating'],
  dossier: [
    'reception', // nhận tại quầy
    'accepting', // tiếp nhận
    'entering-late', // nhập muộn
    'certifying', // chứng thực
    'checking', // kiểm tra thành phần
    'today', // việc hôm nay
    'inbox', // hộp việc
    'solving', // giải quyết
    'acting', // thao tác
    'reading', // xem hồ sơ
    'carrying-over', // chuyển tiếp
    'lookup', // tra cứu
    'tracking', // tra cứu tình trạng
    'history', // theo dõi
    'issuing', // phát hành
    'entering', // vào sổ
    'reminding', // đôn đốc
    'together', // làm cùng lúc
    'handing-over', // bàn giao
    'numbering', // cấp số
    'listing', // lập danh sách bàn giao
    'posting', // gửi bưu chính
    'returning', // trả lại
    'returning-online', // trả kết quả điện tử
    'assigning', // phân công
    'joining', // liên thông
    'feeding', // dùng lại kết quả
    'joint-intake', // tiếp nhận liên thông
    'reappointing', // hẹn lại
    'corresponding', // trao đổi
    'noting', // ghi chú nội bộ
    'correcting', // đính chính
    'grouping', // theo nhóm
    'consulting', // lấy ý kiến
  ],
  // kiểm tra chữ ký số
  document: ['verifying'],
  // dòng lệnh, dữ liệu mẫu
  main: ['commands', 'demo'],
  // công bố, xây dựng quy trình
  procedure: ['publication', 'routing'],
  // công khai thủ tục, quy trình ISO, hẹn trả kết quả
  site: ['publishing', 'process-sheet', 'appointing'],
}

const floorOf = new Map<string, number>(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

const code = filesIn('src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', '*.config.ts').filter(
  ({ path }) => !path.endsWith('.tables.ts'),
)
const parsed = new Map<string, Parsed>(code.map((file) => [file.path, parse(file)]))
const partsOf = ({ path }: SourceFile): Parsed => parsed.get(path) as Parsed
const program = code.filter(({ path }) => roomOf(path) !== null && !isTest(path))

/** Where a file may meet the web: pages, their parts and what is typed into them, the API, islands; elsewhere only types. */
const meetsWeb = /\.(page|component)\.tsx$|\.(api|form)\.ts$|\.island\.tsx?$/

const badRoomImport = (path: string, room: string, from: string, typeOnly: boolean): string | null => {
  const other = from.slice(1)
  const [floor, otherFloor] = [floorOf.get(room), floorOf.get(other)]
  if (floor === undefined || otherFloor === undefined) return `${path}: ${from} is no room`
  if (otherFloor >= floor) return `${path}: ${room} must not know ${from}, which is not below it`
  const view = room === 'main' || isTest(path) || meetsWeb.test(path)
  return other === 'web' && !typeOnly && !view ? `${path}: only pages, their forms, APIs and islands use #web` : null
}

const badRelativeImport = (path: string, room: string, from: string): string | null => {
  const target = posix.normalize(posix.join(posix.dirname(path), from))
  if (!/\.[a-z]+$/.test(from)) return `${path}: ${from} has no extension`
  if (roomOf(target) === room) return null
  if (isTest(path) && target.startsWith('tests/support/')) return null
  if (room === 'main' && /^src\/[a-z]+\/doors\.ts$/.test(target)) return null
  return `${path}: ${from} leaves the room; import from its index, by name`
}

const badImports = (file: SourceFile): readonly string[] => {
  const room = roomOf(file.path)
  if (room === null) return []
  return partsOf(file)
    .imports.map(({ from, typeOnly }) => {
      if (from.startsWith('#')) return badRoomImport(file.path, room, from, typeOnly)
      return from.startsWith('.') ? badRelativeImport(file.path, room, from) : null
    })
    .filter((complaint) => complaint !== null)
}

/** The files of ours that a file imports; a room stands for its index. */
const neighbours = (path: string): readonly string[] =>
  (parsed.get(path)?.imports ?? []).flatMap(({ from }) => {
    if (from.startsWith('#')) return [`src/${from.slice(1)}/index.ts`]
    return from.startsWith('.') ? [posix.normalize(posix.join(posix.dirname(path), from))] : []
  })

describe('the walls', () => {
  test('every folder of src is a known room or a known part of one', () => {
    const strange = filesIn('src/**/*.{ts,tsx}').filter(({ path }) => {
      const [, room = '', ...rest] = path.split('/')
      const known = floorOf.has(room) && (rest.length === 1 || (rest.length === 2 && parts[room]?.includes(rest[0]!)))
      return !known
    })
    expect(strange.map(({ path }) => path)).toEqual([])
  })

  test('each part is in the record that says which act it is named after', () => {
    const record = readFileSync(resolve(root, 'docs/decisions/0010-parts-named-after-acts.md'), 'utf8')
    const unnamed = Object.values(parts)
      .flat()
      .filter((part) => !record.includes(`\`${part}\``))
    expect(unnamed).toEqual([])
  })

  test('imports run downhill, through the index of a room', () => {
    expect(code.flatMap(badImports)).toEqual([])
  })

  test('no file imports itself by way of others, be it only for a type', () => {
    expect(
      circlesAmong(
        code.map(({ path }) => path),
        neighbours,
      ),
    ).toEqual([])
  })

  test('a room writes only its own tables', () => {
    const owners = new Map(
      filesIn('src/**/*.tables.ts').flatMap(({ path, text }) =>
        [...text.matchAll(/^ {2}([a-z_]+): \{$/gm)].map(([, table]) => [table as string, roomOf(path)] as const),
      ),
    )
    const write =
      /(?:insertInto|updateTable|deleteFrom)\(\s*'([a-z_]+)|\b(?:insert into|update|delete from) ([a-z_]+)\b/g
    const foreign = program.flatMap(({ path, text }) =>
      [...text.matchAll(write)]
        .map(([, built, written]) => built ?? written ?? '')
        .filter((table) => owners.has(table) && owners.get(table) !== roomOf(path))
        // The idempotency record commits with the command that the door runs; the table stands with the platform's.
        .filter((table) => !(table === 'idempotency' && roomOf(path) === 'web'))
        .map((table) => `${path}: writes ${table} of ${owners.get(table)}`),
    )
    expect(foreign).toEqual([])
  })
})

describe('the sizes', () => {
  test('no file is longer than 250 lines', () => {
    const long = [...code, ...filesIn('src/**/*.tables.ts')]
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250)
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('no function is longer than 40 lines', () => {
    const long = code.flatMap((file) =>
      partsOf(file)
        .functions.filter(({ lines }) => lines > 40)
        .map(({ name, line, lines }) => `${file.path}:${line} ${name}: ${lines}`),
    )
    expect(long).toEqual([])
  })
})

describe('the house rules', () => {
  const everything = filesIn(
    '{src,tests,docs,catalogue,print,migrations,bin,.ci}/**/*.*',
    '{bin,.ci}/*',
    '*.{md,json,ts,yaml,yml}',
  ).filter(({ path }) => !/\.(png|jpg|svg|pdf|otf|ttf|woff2)$/.test(path))

  const offenders = (pattern: RegExp, files = everything): readonly string[] =>
    files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, at) => (pattern.test(line) ? `${path}:${at + 1} ${line.trim().slice(0, 100)}` : ''))
        .filter((complaint) => complaint !== ''),
    )

  // Put together here, so that the rules do not find themselves.
  const word = (...parts: readonly string[]): string => parts.join('')

  test('the type any is not used', () => {
    expect(code.flatMap((file) => partsOf(file).anys.map((line) => `${file.path}:${line}`))).toEqual([])
  })

  test('no unfinished work, no silenced check, no skipped test', () => {
    const marks = [
      word('TO', 'DO'),
      word('FIX', 'ME'),
      word('@ts-', 'ignore'),
      word('@ts-', 'nocheck'),
      word('biome-', 'ignore'),
    ]
    const skips = `\\b(?:test|it|describe)\\.(?:${word('sk', 'ip')}|${word('on', 'ly')}|${word('to', 'do')})\\b`
    expect(offenders(new RegExp(`${marks.map((mark) => `\\b${mark}\\b|${mark}`).join('|')}|${skips}`), code)).toEqual(
      [],
    )
  })

  test('no file names a path of one machine or the host of a package registry', () => {
    const paths = new RegExp(`(^|[^\\w.])/(?:${word('wo', 'rk')}|${word('ro', 'ot')}|home/[a-z]|${word('Us', 'ers')}/)`)
    expect(offenders(paths)).toEqual([])
    expect(offenders(new RegExp(`${word('"reso', 'lved"')}: "http`))).toEqual([])
  })

  test('tests write nowhere but into the folder of their run, which goes with it', () => {
    const tests = code.filter(({ path }) => isTest(path) && !/^tests\/(bench|support\/folder)/.test(path))
    expect(offenders(new RegExp(`${word('mkd', 'temp')}|${word('tmp', 'dir')}\\(`), tests)).toEqual([])
  })

  test('time is Temporal: Date stands only where a library hands it over', () => {
    const inside = program.filter(
      ({ path }) => !/^src\/(platform|main)\//.test(path) && !/\.store\.ts$|\.query\.ts$/.test(path),
    )
    expect(offenders(/new Date\(|Date\.now\(/, inside)).toEqual([])
  })
})
