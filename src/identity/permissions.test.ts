import { describe, expect, test } from 'vitest'
import { langs } from '#platform'
import { identityRefusals } from './identity.refusals.ts'
import { permissionWords, roleWords } from './identity.words.ts'
import { isPermission, type Permission, permissionNames, permits, relationsFor } from './permissions.ts'
import { type Relation, relations } from './relation.ts'
import { type Role, roles } from './role.ts'

const pairs = roles.flatMap((role) => permissionNames.map((permission) => [role, permission] as const))
const granted = pairs.filter(([role, permission]) => relationsFor(permission, role).length > 0)
const withheld = pairs.filter(([role, permission]) => relationsFor(permission, role).length === 0)

const allowedTo = (role: Role): readonly Permission[] =>
  granted.filter(([each]) => each === role).map(([, permission]) => permission)

describe('the permission table', () => {
  test('is a small part of everything that could be done', () => {
    expect(granted.length + withheld.length).toBe(roles.length * permissionNames.length)
    expect(withheld.length).toBeGreaterThan(granted.length)
  })

  test.each(roles)('%s: whatever the table does not give is refused, however close the dossier is', (role) => {
    for (const [, permission] of withheld.filter(([each]) => each === role)) {
      expect(permits({ role }, permission, relations)).toEqual({
        refusal: 'identity.role-may-not',
        facts: { permission, role },
      })
    }
  })

  test.each(roles)('%s: what the table gives needs one of its relations, and any one is enough', (role) => {
    for (const [, permission] of granted.filter(([each]) => each === role)) {
      const needed = relationsFor(permission, role)
      for (const relation of needed) expect(permits({ role }, permission, [relation])).toBe(true)
      if (needed.includes('any-in-tenant')) {
        expect(permits({ role }, permission, [])).toBe(true)
        continue
      }
      const others = relations.filter((relation: Relation) => !needed.includes(relation))
      expect(permits({ role }, permission, others)).toMatchObject({ refusal: 'identity.not-related' })
      expect(permits({ role }, permission, [])).toMatchObject({ refusal: 'identity.not-related' })
    }
  })

  const reading = [
    'citizen-message.read',
    'dossier.read',
    'dossier.search',
    'history.read',
    'note.read',
    'register.read',
    'report.read',
  ]

  test('the inspector only reads', () => {
    expect(allowedTo('inspector').toSorted()).toEqual(reading)
  })

  test('the reform controller changes no dossier', () => {
    expect(allowedTo('reform-controller').toSorted()).toEqual([
      ...[...reading.slice(0, 3), 'deadlines.watch'].toSorted(),
      // kept for a day until a note names it
      'file.upload',
      'history.read',
      'messages.read',
      'note.read',
      'note.write',
      'procedure.edit-route',
      'procedure.read-drafts',
      'register.read',
      'report.read',
    ])
  })

  test('the administrator of accounts sees no dossier', () => {
    expect(
      allowedTo('administrator').filter((permission) =>
        /^(dossier|history|inbox|note|citizen-message)\./.test(permission),
      ),
    ).toEqual([])
  })

  test('only the one-stop turns to the citizen, only a signatory decides', () => {
    const rolesFor = (permission: Permission) => roles.filter((role) => relationsFor(permission, role).length > 0)
    for (const permission of [
      'dossier.draft',
      'dossier.accept',
      'dossier.decline',
      'dossier.request-supplement',
      'dossier.record-supplement',
      'dossier.hand-over',
      'dossier.withdraw',
      'citizen-message.send',
    ] as const) {
      expect(rolesFor(permission)).toEqual(['receptionist'])
    }
    expect(rolesFor('dossier.decide')).toEqual(['signatory'])
    expect(rolesFor('dossier.propose-return')).toEqual(['handler'])
    expect(rolesFor('dossier.approve-return')).not.toContain('handler')
    expect(rolesFor('admin.officers')).toEqual(['administrator'])
  })

  test('nothing changes a dossier from any place in the province but taking one in', () => {
    const anywhere = granted.filter(
      ([role, permission]) =>
        permission.startsWith('dossier.') && relationsFor(permission, role).includes('any-in-tenant'),
    )
    expect(new Set(anywhere.map(([, permission]) => permission))).toEqual(
      new Set(['dossier.draft', 'dossier.read', 'dossier.search']),
    )
  })

  test('everything has words, and every refusal says them in both languages', () => {
    for (const permission of permissionNames) {
      expect(isPermission(permission)).toBe(true)
      for (const role of roles) {
        for (const lang of langs) {
          const facts = { permission, role }
          const sentence = identityRefusals['identity.role-may-not'][lang](facts)
          expect(sentence).toContain(permissionWords[permission][lang])
          expect(sentence.toLowerCase()).toContain(roleWords[role][lang].toLowerCase())
          expect(identityRefusals['identity.not-related'][lang](facts)).toContain(permissionWords[permission][lang])
        }
      }
    }
    expect(isPermission('toString')).toBe(false)
    expect(isPermission('dossier.eat')).toBe(false)
  })
})
