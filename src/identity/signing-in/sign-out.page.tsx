import { anyone, Button, CitizenLayout, FormBox, page, redirect } from '#web'
import { signOutWords as words } from './account.words.ts'
import { authentication } from './authentication.ts'

/** Open to anybody: who signs out after the session has ended is signed out too. */
export const signOutPage = page('/dang-xuat', {
  who: anyone,
  record: null,
  load: () => ({}),
  submit: async (visit) => {
    const { cookies } = await authentication().signOut(visit.cookies)
    visit.passCookies(cookies)
    return redirect('/dang-nhap', { flash: words.done })
  },
  view: (_, visit) => (
    <CitizenLayout visit={visit} title={words.title} hidden>
      <h1>{visit.t(words.title)}</h1>
      <p>{visit.t(words.question)}</p>
      <FormBox>
        <Button shortcut={null}>{words.title}</Button>
      </FormBox>
    </CitizenLayout>
  ),
})
