import type { Door } from '#web'
import { accountPage } from './account.page.tsx'
import { homePage } from './home.page.tsx'
import { signInPage } from './sign-in.page.tsx'
import { signOutPage } from './sign-out.page.tsx'

/** They work once main has called `openAuthentication`. */
export const identityDoors: readonly Door[] = [signInPage, signOutPage, homePage, accountPage]
