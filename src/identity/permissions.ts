import { type Refusal, refuse } from '#platform'
import type { Actor } from './actor.ts'
import type { Relation } from './relation.ts'
import type { Role } from './role.ts'

type Grant = Readonly<Partial<Record<Role, readonly Relation[]>>>

const counter = ['received-at-agency'] as const
const desk = ['assigned', 'step-agency'] as const
const head = ['own-agency', 'step-agency'] as const
const anything = ['any-in-tenant'] as const
/** Those who work on a dossier see it; its own agency and the one-stop that received it see it to the end. */
const involved = ['own-agency', 'received-at-agency', 'assigned', 'step-agency'] as const
const asked = ['asked-for-opinion', 'was-asked'] as const
/** Whoever has, or had, a part in it that does not make it his: a question, a step that asks for an opinion, a step passed on. */
const part = [...asked, 'step-consulted', 'had-step'] as const
const work = ['step-agency', 'step-consulted', 'asked-for-opinion'] as const

const readers = {
  receptionist: involved,
  handler: involved,
  'unit-head': involved,
  signatory: involved,
  registrar: involved,
  'reform-controller': anything,
  inspector: anything,
} as const satisfies Grant

/** What officers and the citizen write is read by those who see the dossier whole: nobody who was only asked for an opinion. */
const whole = ['own-agency', 'received-at-agency', 'assigned', 'step-agency'] as const
const colleagues = {
  receptionist: whole,
  handler: whole,
  'unit-head': whole,
  signatory: whole,
  registrar: whole,
  'reform-controller': anything,
} as const satisfies Grant

const paper = ['papers-under-way'] as const
const carriers = {
  receptionist: paper,
  handler: paper,
  'unit-head': paper,
  signatory: paper,
  registrar: paper,
} as const satisfies Grant

/**
 * Everything that anybody may do: action × role × relation. What is not here is refused; the tests compute that
 * complement. One of the relations must hold. The inspector only reads, the reform controller changes no dossier, and
 * the administrator of accounts does not see dossiers at all.
 */
export const permissions = {
  // Any one-stop of the province receives for any other (NĐ 118/2025/NĐ-CP Điều 27).
  'dossier.draft': { receptionist: anything },
  'dossier.accept': { receptionist: counter },
  'dossier.decline': { receptionist: counter },
  'dossier.check-components': { receptionist: counter, handler: desk },
  'dossier.attach-file': { receptionist: counter, handler: desk },
  // A file sent ahead by the API belongs to nothing yet: what names it (scan, note, message, answer) asks its own right.
  'file.upload': {
    receptionist: whole,
    handler: [...whole, ...asked, 'step-consulted'],
    'unit-head': [...whole, ...asked, 'step-consulted'],
    signatory: [...whole, ...asked, 'step-consulted'],
    registrar: whole,
    'reform-controller': anything,
  },
  'dossier.request-supplement': { receptionist: counter },
  'dossier.record-supplement': { receptionist: counter },
  'dossier.transfer': { receptionist: counter },
  // Whoever sent papers answers for them until the other side has them, even when its own step has ended.
  'dossier.confirm-handover': carriers,
  'dossier.send-papers': carriers,
  'handover-list.keep': {
    receptionist: anything,
    handler: anything,
    'unit-head': anything,
    signatory: anything,
    registrar: anything,
  },
  'dossier.take-step': {
    receptionist: ['step-agency'],
    handler: work,
    'unit-head': work,
    signatory: work,
    registrar: ['step-agency'],
  },
  // Work is given out by the head of the unit and above; the handler gives his own back.
  'dossier.assign-step': { 'unit-head': work, signatory: work },
  'dossier.release-step': {
    handler: ['assigned', 'step-consulted', 'asked-for-opinion'],
    'unit-head': work,
    signatory: work,
  },
  // By which rule a unit gives out its work; of which unit, the command asks.
  'assignment.set-rule': { 'unit-head': anything, signatory: anything, administrator: anything },
  'dossier.complete-step': {
    receptionist: desk,
    handler: [...desk, 'step-consulted'],
    'unit-head': [...desk, 'step-consulted'],
    signatory: desk,
    registrar: desk,
  },
  'dossier.ask-opinion': { handler: desk, 'unit-head': desk },
  // An answer that comes when the work has gone on is kept too.
  'dossier.give-opinion': {
    handler: asked,
    'unit-head': asked,
    signatory: asked,
  },
  // The handler may not turn to the citizen himself (Điều 5.1e, 19.5): he proposes, the agency's head approves.
  'dossier.propose-return': { handler: desk },
  'dossier.approve-return': { 'unit-head': head, signatory: head },
  'dossier.pause': { handler: desk, 'unit-head': head },
  'dossier.resume': { receptionist: counter, handler: [...desk, 'own-agency'], 'unit-head': head },
  'dossier.extend': { 'unit-head': head, signatory: head },
  // Three hands (Điều 19.6): whoever solves it asks, also after passing it on; the head signs; the one-stop tells.
  'dossier.request-reappointment': { handler: [...desk, 'own-agency'], 'unit-head': head },
  'dossier.sign-reappointment': { 'unit-head': head, signatory: head },
  'dossier.reappoint': { receptionist: counter },
  'dossier.decide': { signatory: head },
  'dossier.register-result': { registrar: head, receptionist: ['step-agency'] },
  'dossier.hand-over': { receptionist: ['received-at-agency', 'step-agency'] },
  // The registrar has it signed with the seal of the agency (NĐ 30/2020/NĐ-CP Điều 13, 18); whoever signs or returns it may too.
  'dossier.attach-result': { signatory: head, registrar: head, receptionist: ['received-at-agency', 'step-agency'] },
  'dossier.choose-return': { receptionist: counter },
  'dossier.give-original': { receptionist: counter },
  // At the citizen's request the one-stop; of the solving agency whoever finds the mistake (Điều 23).
  'dossier.request-correction': {
    receptionist: counter,
    handler: ['own-agency'],
    'unit-head': ['own-agency'],
    signatory: ['own-agency'],
    registrar: ['own-agency'],
  },
  'dossier.withdraw': { receptionist: counter },
  // The one-stop closes a return that nobody answered (Điều 19.5); any other stop is the agency's.
  'dossier.stop': { receptionist: counter, 'unit-head': head, signatory: head },
  'dossier.void': { receptionist: counter },
  'dossier.correct-data': { receptionist: counter, handler: desk },
  'dossier.record-fee': { receptionist: ['received-at-agency', 'step-agency'] },
  'dossier.change-route': { 'unit-head': head, signatory: head },
  'dossier.reprint-slip': { receptionist: ['received-at-agency', 'step-agency'] },
  // The head of the agency decides on destruction (Luật Lưu trữ 33/2024/QH15).
  'dossier.destroy-details': { signatory: ['own-agency'] },
  'dossier.read': readers,
  // Of a dossier that is not one's own: the own part of it and what went along, also when that has ended; and who has it now.
  'part.read': { receptionist: part, handler: part, 'unit-head': part, signatory: part, registrar: part },
  'dossier.search': readers,
  'history.read': readers,
  'note.read': { ...colleagues, inspector: anything },
  'note.write': colleagues,
  'citizen-message.read': { ...colleagues, inspector: anything },
  // Only the one-stop turns to the citizen (Điều 5.1e, 19.5): the others propose what it may say.
  'citizen-message.send': { receptionist: counter },
  'citizen-message.propose': { handler: [...desk, 'own-agency'], 'unit-head': head, signatory: head },
  // The whole book of a one-stop, with everybody's name: for those who keep it, answer for it and inspect it.
  'register.read': {
    receptionist: counter,
    signatory: ['own-agency', 'received-at-agency'],
    registrar: ['own-agency', 'received-at-agency'],
    'reform-controller': anything,
    inspector: anything,
  },
  'inbox.read': {
    receptionist: anything,
    handler: anything,
    'unit-head': anything,
    signatory: anything,
    registrar: anything,
  },
  // Whoever answers for a unit or for the whole authority sees its dates, whoever has the work in hand; it changes nothing.
  'deadlines.watch': { 'unit-head': anything, signatory: anything, 'reform-controller': anything },
  // Reminders of dates go to those who work, head and watch.
  'messages.read': {
    receptionist: anything,
    handler: anything,
    'unit-head': anything,
    signatory: anything,
    registrar: anything,
    'reform-controller': anything,
  },
  // Everybody says when he is away; for whom else one may say it follows from the post (NĐ 30/2020/NĐ-CP Điều 13).
  'absence.record': {
    receptionist: anything,
    handler: anything,
    'unit-head': anything,
    signatory: anything,
    registrar: anything,
  },
  'procedure.read-drafts': { 'reform-controller': anything, administrator: anything },
  // Building a route is the reform controller's work too (NĐ 118/2025 Điều 38); putting it in force is the administrator's.
  'procedure.edit-route': { 'reform-controller': anything, administrator: anything },
  'procedure.publish': { administrator: anything },
  'admin.officers': { administrator: anything },
  'report.read': {
    'unit-head': anything,
    signatory: anything,
    'reform-controller': anything,
    administrator: anything,
    inspector: anything,
  },
} as const satisfies Record<string, Grant>

export type Permission = keyof typeof permissions

export const permissionNames = Object.keys(permissions) as readonly Permission[]

export const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name)

/** The relations under which a role may do something; empty: never. */
export const relationsFor = (permission: Permission, role: Role): readonly Relation[] =>
  (permissions[permission] as Grant)[role] ?? []

export type PermissionRefusal = Refusal<'identity.role-may-not' | 'identity.not-related'>

/** Whether this post may do this to a dossier to which it has these relations. Commands ask it; doors ask only the role. */
export const permits = (
  actor: Pick<Actor, 'role'>,
  permission: Permission,
  held: readonly Relation[],
): true | PermissionRefusal => {
  const needed = relationsFor(permission, actor.role)
  if (needed.length === 0) return refuse('identity.role-may-not', { permission, role: actor.role })
  const holds = needed.includes('any-in-tenant') || needed.some((relation) => held.includes(relation))
  return holds ? true : refuse('identity.not-related', { permission, role: actor.role })
}
