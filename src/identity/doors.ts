import type { Door } from '#web'
import { addOfficerPage } from './administering/add-officer.page.tsx'
import { endPostPage } from './administering/end-post.page.tsx'
import { officerPage } from './administering/officer.page.tsx'
import { officersPage } from './administering/officers.page.tsx'
import { tokensPage } from './administering/tokens.page.tsx'
import { absencePage } from './delegating/absence.page.tsx'
import { homePage } from './home.page.tsx'
import { accountPage } from './signing-in/account.page.tsx'
import { passwordPage } from './signing-in/password.page.tsx'
import { signInPage } from './signing-in/sign-in.page.tsx'
import { signOutPage } from './signing-in/sign-out.page.tsx'

/** They work once main has called `openAuthentication`. */
export const identityDoors: readonly Door[] = [
  signInPage,
  signOutPage,
  passwordPage,
  homePage,
  accountPage,
  absencePage,
  officersPage,
  addOfficerPage,
  officerPage,
  endPostPage,
  tokensPage,
]
