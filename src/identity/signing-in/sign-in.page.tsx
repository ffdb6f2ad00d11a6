import { isRefusal } from '#platform'
import {
  again,
  anyone,
  Button,
  CitizenLayout,
  CodeInput,
  carriedField,
  Details,
  type Form,
  FormBox,
  type FormProblem,
  PasswordInput,
  page,
  type Redirect,
  redirect,
  safePath,
  TextInput,
  type Visit,
} from '#web'
import { signInWords as words } from './account.words.ts'
import { authentication, type Cookies } from './authentication.ts'
import { findPerson } from './session.ts'
import { cookieName, sessionKey } from './session-key.ts'

type Guest = Visit<null, unknown>

const home = '/can-bo'

/** Where the officer wanted to go; never out of the house. */
const target = ({ query }: Guest): string => safePath(query.get('ve'), home)

const withStep = (visit: Guest): string => `/dang-nhap?buoc=ma&ve=${encodeURIComponent(target(visit))}`

const withOwnPassword = (visit: Guest): string => `/can-bo/mat-khau?ve=${encodeURIComponent(target(visit))}`

interface Model {
  readonly step: 'password' | 'code' | 'resume'
}

const load = async (visit: Guest): Promise<Model | Redirect> => {
  const waiting = visit.cookies[cookieName('two_factor', sessionKey())] !== undefined
  if (visit.query.get('buoc') === 'ma') return waiting ? { step: 'code' } : redirect('/dang-nhap')
  const already = visit.form.problems.length === 0 ? await findPerson(visit, sessionKey()) : undefined
  if (already === undefined) return { step: 'password' }
  return redirect(already.mustChangePassword ? withOwnPassword(visit) : target(visit))
}

const missing = (form: Form): readonly FormProblem[] => [
  ...(form.get('login') === '' ? [{ field: 'login', message: words.loginMissing }] : []),
  ...(form.raw('password') === '' ? [{ field: 'password', message: words.passwordMissing }] : []),
]

/** On to where the officer wanted to go, or to the form that was being filled when the session before this one ended. */
const letIn = async (visit: Guest, signed: Cookies) => {
  visit.passCookies(signed.cookies)
  if (visit.carried === null) return redirect(target(visit))
  const [, post] = visit.carried.owner.split('/')
  if (post !== undefined) await authentication().goOnIn(post, signed)
  return again<Model>([], { step: 'resume' })
}

const submitCode = async (visit: Guest, form: Form) => {
  if (form.get('code') === '') return again([{ field: 'code', message: words.codeMissing }])
  const signed = await authentication().enterCode(form.get('code'), visit.cookies)
  if (isRefusal(signed)) return signed
  return letIn(visit, signed)
}

const submitPassword = async (visit: Guest, form: Form) => {
  const problems = missing(form)
  if (problems.length > 0) return again(problems)
  const agent = visit.headers['user-agent']
  const signed = await authentication().signIn(form.get('login'), form.raw('password'), agent)
  if (isRefusal(signed)) return signed
  if (signed.next === 'in') return letIn(visit, signed)
  visit.passCookies(signed.cookies)
  return visit.carried === null ? redirect(withStep(visit)) : again<Model>([], { step: 'code' })
}

/** What was typed in another form before its session ended goes along, sealed. */
const Carried = ({ visit: { carried } }: { readonly visit: Guest }) =>
  carried === null ? null : <input type="hidden" name={carriedField} value={carried.sealed} />

const PasswordStep = ({ visit }: { readonly visit: Guest }) => (
  <>
    <h1>{visit.t(words.title)}</h1>
    <FormBox>
      <Carried visit={visit} />
      <TextInput name="login" label={words.login} autocomplete="username" width={20} maxlength={100} />
      <PasswordInput name="password" label={words.password} autocomplete="current-password" />
      <Button shortcut={null}>{words.submit}</Button>
    </FormBox>
    <p>
      {visit.t(words.note)} <a href="/tra-cuu">{visit.t(words.toTracking)}</a>
    </p>
    <Details summary={words.forgotten}>
      <p>{visit.t(words.forgottenHelp)}</p>
    </Details>
  </>
)

const CodeStep = ({ visit }: { readonly visit: Guest }) => (
  <>
    <h1>{visit.t(words.codeTitle)}</h1>
    <FormBox action={withStep(visit)}>
      <Carried visit={visit} />
      <CodeInput label={words.code} hint={words.codeHint} />
      <Button shortcut={null}>{words.continue}</Button>
    </FormBox>
    <p>
      <a href="/dang-nhap">{visit.t(words.startAgain)}</a>
    </p>
  </>
)

const ResumeStep = ({ visit }: { readonly visit: Guest }) => (
  <>
    <h1>{visit.t(words.resumeTitle)}</h1>
    <p>{visit.t(words.resumeHelp)}</p>
    <FormBox action={target(visit)}>
      <Carried visit={visit} />
      <Button shortcut={null} autofocus>
        {words.resume}
      </Button>
    </FormBox>
  </>
)

const steps = {
  password: { title: words.title, Step: PasswordStep },
  code: { title: words.codeTitle, Step: CodeStep },
  resume: { title: words.resumeTitle, Step: ResumeStep },
} as const

/** Password first, then the code for those who turned the second factor on. */
export const signInPage = page('/dang-nhap', {
  who: anyone,
  record: null,
  limit: 'sign-in',
  load,
  submit: (visit, form) => (visit.query.get('buoc') === 'ma' ? submitCode(visit, form) : submitPassword(visit, form)),
  view: ({ step }, visit) => {
    const { title, Step } = steps[step]
    return (
      <CitizenLayout visit={visit} title={title} hidden>
        <Step visit={visit} />
      </CitizenLayout>
    )
  },
})
