export { type Admission, may, mayByToken, signedIn } from './access.ts'
export { accessesOf, type PastReading, recordAccess } from './access-record.ts'
export { type Actor, isActor, type Post } from './actor.ts'
export { addOfficer, type NewOfficer, setPassword } from './add-officer.ts'
export { type Authentication, openAuthentication } from './authentication.ts'
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
export { removeSecondFactor } from './second-factor.ts'
export { issueToken, revokeTokens } from './service-token.ts'
export { type Ask, endSessions, forgetExpired, type Person } from './session.ts'
export { cookieName } from './session-key.ts'
