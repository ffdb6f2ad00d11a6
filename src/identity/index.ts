export { type Actor, isActor, type Post } from './actor.ts'
export { identityRefusals } from './identity.refusals.ts'
export type { IdentityTables } from './identity.tables.ts'
export { permissionWords, roleWords } from './identity.words.ts'
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
