import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import Type from 'typebox'
import type { Db } from '#platform'
import {
  anyone,
  api,
  Button,
  CardScan,
  CitizenLayout,
  ConfirmButton,
  Details,
  type Door,
  FormBox,
  OfficerLayout,
  page as pageDoor,
  redirect,
  SearchBox,
  TextInput,
  workKeys,
} from '#web'

/** Nothing here reads or writes a table. */
export const noDatabase: Db = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const suggest = api('GET', '/api/suggest', {
  who: anyone,
  record: null,
  summary: 'Suggestions',
  query: Type.Object({ q: Type.String() }),
  reply: { 200: Type.Object({ items: Type.Array(Type.Record(Type.String(), Type.String())) }) },
  handle: ({ search }) => ({
    items: ['khai sinh', 'kết hôn'].map((name) => ({
      value: name,
      label: `Đăng ký ${name}`,
      note: search.q,
      href: '/xong',
    })),
  }),
})

const findPage = pageDoor('/tim', {
  who: anyone,
  record: null,
  load: () => ({}),
  view: (_model, visit) => (
    <CitizenLayout visit={visit} title="Tìm" islands={['web/suggest']}>
      <h1>Tìm</h1>
      <SearchBox action="/xong" label="Tìm thủ tục" suggest="/api/suggest" />
    </CitizenLayout>
  ),
})

const intakePage = pageDoor('/tiep-nhan', {
  who: anyone,
  record: null,
  load: () => ({}),
  submit: async () => redirect('/xong'),
  view: (_model, visit) => (
    <OfficerLayout
      visit={visit}
      title="Tiếp nhận"
      officer={{ name: 'Sơn Thị Mai', post: 'Tiếp nhận' }}
      nav={[{ items: [{ href: '/can-bo/tim', label: 'Tìm hồ sơ' }] }]}
      islands={['web/fields']}
    >
      <h1>Tiếp nhận</h1>
      <FormBox>
        <CardScan name="scan" shortcut="Alt+Q" next="f-phone" />
        <TextInput name="fullName" label="Họ và tên" data={{ 'data-card-fill': 'fullName' }} />
        <TextInput name="birth" label="Ngày sinh" data={{ 'data-card-fill': 'birthDate', 'data-date': '' }} />
        <TextInput name="phone" label="Điện thoại" />
      </FormBox>
    </OfficerLayout>
  ),
})

/** Each sends what was done to the page that says it. */
const worksPage = pageDoor('/viec', {
  who: anyone,
  record: null,
  load: () => ({}),
  view: (_model, visit) => (
    <OfficerLayout visit={visit} title="Việc" officer={{ name: 'Sơn Thị Mai', post: 'Tiếp nhận' }}>
      <h1>Việc</h1>
      <form action="/xong">
        <ul>
          {['một', 'hai'].map((each) => (
            <li key={each}>
              <a href="/xong">{each}</a>
              <Button name="q" value={`bỏ ${each}`} shortcut={workKeys.remove} row="Bỏ">{`Bỏ ${each}`}</Button>
            </li>
          ))}
        </ul>
      </form>
      <form action="/xong">
        <Details summary="Ghi thêm">
          <TextInput name="q" label="Ghi chú" />
          <Button shortcut={workKeys.save}>Lưu</Button>
        </Details>
      </form>
      <form action="/xong">
        <ConfirmButton shortcut={workKeys.cancel} question="Huỷ thật?" confirm="Huỷ phiếu" name="q" value="đã huỷ">
          Huỷ
        </ConfirmButton>
      </form>
    </OfficerLayout>
  ),
})

const donePage = pageDoor('/xong', {
  who: anyone,
  record: null,
  load: ({ query }) => query.get('q') ?? 'xong',
  view: (model, visit) => (
    <CitizenLayout visit={visit} title="Xong">
      <h1>{model}</h1>
    </CitizenLayout>
  ),
})

/** Pages that do nothing but carry the islands. */
export const islandDoors: readonly Door[] = [suggest, findPage, intakePage, worksPage, donePage]
