import type { Door } from '#web'
import { homePage } from './home.page.tsx'
import { accountPage } from './signing-in/account.page.tsx'
import { signInPage } from './signing-in/sign-in.page.tsx'
import { signOutPage } from './signing-in/sign-out.page.tsx'

/** They work once main has called `openAuthentication`. */
export const identityDoors: readonly Door[] = [signInPage, signOutPage, homePage, accountPage]
