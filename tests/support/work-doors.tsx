import Type from 'typebox'
import { type Db, enqueue, type PlatformTables, type RefusalTexts, refuse, tables } from '#platform'
import { again, anyone, api, CitizenLayout, type Door, FormBox, page, redirect, TextInput, type Visit } from '#web'

export const workRefusals: RefusalTexts = {
  'test.gone': { status: 410, vi: () => 'Hồ sơ này đã huỷ.', en: () => 'This dossier was voided.' },
  'test.taken': { status: 409, vi: () => 'Người khác vừa tiếp nhận.', en: () => 'Somebody else accepted it.' },
  'test.sign-in': { status: 401, vi: () => 'Xin đăng nhập.', en: () => 'Please sign in.' },
  'test.closed': {
    status: 409,
    vi: ({ code = '' }) => `Hồ sơ ${code} đã đóng.`,
    en: ({ code = '' }) => `${code} is closed.`,
  },
}

/** How often work of this name was done by a transaction that committed, or by `db` when that is a transaction. */
export const workDone = async (db: Db, task: string): Promise<number> =>
  (await tables<PlatformTables>(db).selectFrom('outbox').select('id').where('task', '=', task).execute()).length

export const doWork = (tx: Db, task: string): Promise<void> => enqueue(tx, { task, payload: {} })

/** One field, and the language as the heading. */
export const workView = (_model: unknown, visit: Visit<unknown, unknown>) => (
  <CitizenLayout visit={visit} title={{ vi: 'Thử', en: 'Trial' }}>
    <h1>{visit.lang}</h1>
    <FormBox>
      <TextInput name="owner" label={{ vi: 'Họ và tên', en: 'Full name' }} />
    </FormBox>
  </CitizenLayout>
)

/** A page whose submission does one piece of work named after the path, and then answers as told by the typed word. */
export const workPage = (path: string, extra: { onRefusal?: 'commit' } = {}): Door =>
  page(path, {
    who: anyone,
    record: null,
    load: () => ({}),
    submit: async (visit, form) => {
      await doWork(visit.db, path)
      if (form.get('owner') === 'taken') return refuse('test.taken')
      if (form.get('owner') === 'cookie') visit.setCookie('phien', 'secret')
      return form.get('owner') === ''
        ? again([{ field: 'owner', message: { vi: 'Nhập họ và tên', en: 'Enter a name' } }])
        : redirect('/xong', { flash: { vi: 'Đã tiếp nhận', en: 'Accepted' } })
    },
    view: workView,
    ...extra,
  })

/** Where workPage leads. */
export const donePage = page('/xong', { who: anyone, record: null, load: () => ({}), view: workView })

const strict = { additionalProperties: false } as const
const unit = Type.Union([Type.Literal('day'), Type.Literal('hour')])
const limit = Type.Object({ value: Type.Number(), unit }, strict)
const body = Type.Object({ owner: Type.String({ minLength: 1 }), limit: Type.Optional(limit) }, strict)

/** The same over the API: answers how often the work was done. */
export const workApi = (path: string): Door =>
  api('POST', path, {
    who: anyone,
    record: null,
    summary: 'Work',
    body,
    reply: { 201: Type.Object({ owner: Type.String(), seq: Type.Integer() }) },
    handle: async (visit, { owner }) => {
      await doWork(visit.db, path)
      if (owner === 'closed') return refuse('test.closed', { code: 'H13.64-261122-0001' })
      return { owner, seq: await workDone(visit.db, path), secret: 'not in the schema' }
    },
  })
