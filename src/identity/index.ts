export { type Admission, may, mayByToken, signedIn } from './access.ts'
export { accessesOf, type PastReading, recordAccess } from './access-record.ts'
export { type Actor, isActor, type Post } from './actor.ts'
export { addOfficer, type NewOfficer, setPassword } from './add-officer.ts'
export { addDemoOfficers, demoPassword, demoSignIns } from './demo-officers.ts'
export { identityRefusals } from './identity.refusals.ts'
export type { IdentityTables } from './identity.tables.ts'
export { permissionWords, roleWords } from './identity.words.ts'
export { endPost, insertPosts as addPosts, type NewPost } from './officer.store.ts'
export { type Face, officerFace, placeOf } from './officer-face.ts'
export {
  isPermission,
  type Permission,
  permissionNames,
  permissions,
  permits,
  type Relation,
  relations,
  relationsFor,
} from './permissions.ts'
export { type Capacity, capacities, type Role, roles } from './role.ts'
export { issueToken, revokeTokens } from './service-token.ts'
export { type Authentication, openAuthentication } from './signing-in/authentication.ts'
export { removeSecondFactor } from './signing-in/second-factor.ts'
export { type Ask, endSessions, forgetExpired, type Person } from './signing-in/session.ts'
export { cookieName } from './signing-in/session-key.ts'
