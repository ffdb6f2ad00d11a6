export { type Admission, may, mayByToken } from './access.ts'
export { accessesOf, type PastReading, recordAccess } from './access-record.ts'
export { type Actor, isActor, type Post } from './actor.ts'
export { addOfficer, type NewOfficer, setPassword } from './add-officer.ts'
export { type Keeper, recordChange } from './administering/account-change.ts'
export { changesOf } from './administering/account-changes.query.ts'
export {
  addAccount,
  addPost,
  dropSecondFactor,
  endPost,
  givePassword,
  lockAccount,
  signOutEverywhere,
  unlockAccount,
} from './administering/keep-account.ts'
export { listTokens, makeToken, revokeToken } from './administering/keep-token.ts'
export { type Account, findAccount, listAccounts } from './administering/officers.query.ts'
export { awayOn } from './delegating/absences.query.ts'
export { titleLines } from './delegating/standing-in.ts'
export { addDemoOfficers, demoPassword, demoSignIns } from './demo-officers.ts'
export { identityRefusals } from './identity.refusals.ts'
export type { IdentityTables } from './identity.tables.ts'
export { permissionWords, roleWords } from './identity.words.ts'
export { type MailSubject, quietMailOf } from './mail-subject.ts'
export { insertPosts as addPosts, type NewPost } from './officer.store.ts'
export { type Face, officerFace, placeOf, postTitle } from './officer-face.ts'
export { homeOf, placesIn, placesOf } from './officer-places.ts'
export { isPermission, type Permission, permissionNames, permissions, permits, relationsFor } from './permissions.ts'
export { holderOfPost, mailAddressOf, postHolders } from './post-holders.ts'
export { type Relation, relations } from './relation.ts'
export { type Capacity, capacities, type Role, roles } from './role.ts'
export { issueToken } from './service-token.ts'
export { type Authentication, openAuthentication } from './signing-in/authentication.ts'
export { type Ask, endSessions, forgetExpired, type Person } from './signing-in/session.ts'
export { cookieName } from './signing-in/session-key.ts'
