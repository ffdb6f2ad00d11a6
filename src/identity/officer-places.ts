import type { NavGroup, NavItem } from '#web'
import { placeWords as words } from './officer-places.words.ts'
import { type Permission, relationsFor } from './permissions.ts'
import type { Role } from './role.ts'

interface Place extends NavItem {
  /** Without it nobody is led there. */
  readonly needs: Permission
  /** Whether it opens rests on the post's agency too: only a page that knows the agencies leads there. */
  readonly byAgency?: true
}

/** The works that pages of officers lead to, each with the permission that its door asks for. */
const places = {
  work: [
    { href: '/can-bo/hom-nay', label: words.today, needs: 'inbox.read' },
    { href: '/can-bo/theo-doi', label: words.watch, needs: 'deadlines.watch' },
    { href: '/can-bo/tiep-nhan', label: words.intake, shortcut: 'Alt+2', needs: 'dossier.draft' },
    { href: '/can-bo/buu-chinh/nhan', label: words.postIntake, needs: 'dossier.draft' },
    { href: '/can-bo/chung-thuc', label: words.certify, shortcut: 'Alt+7', needs: 'dossier.accept' },
    { href: '/can-bo/mat-giay-hen', label: words.lostSlip, needs: 'dossier.reprint-slip' },
    { href: '/can-bo/ban-giao', label: words.handover, needs: 'handover-list.keep' },
    { href: '/can-bo/buu-chinh', label: words.post, needs: 'dossier.hand-over' },
    { href: '/can-bo/giay-phai-tra', label: words.papersBack, needs: 'dossier.hand-over' },
    { href: '/can-bo/tim', label: words.search, needs: 'dossier.search' },
    { href: '/can-bo/da-chuyen', label: words.passedOn, needs: 'part.read' },
    { href: '/can-bo/nhom', label: words.team, needs: 'dossier.assign-step' },
    { href: '/can-bo/doi-quy-trinh', label: words.moveRoutes, needs: 'dossier.change-route' },
    { href: '/can-bo/vang-mat', label: words.absences, needs: 'absence.record' },
    { href: '/can-bo/so-theo-doi', label: words.register, needs: 'register.read', byAgency: true },
  ],
  keeping: [
    { href: '/can-bo/quan-tri/can-bo', label: words.officers, needs: 'admin.officers' },
    { href: '/can-bo/quan-tri/ma-dich-vu', label: words.tokens, needs: 'admin.officers' },
    { href: '/can-bo/quy-trinh', label: words.routes, needs: 'procedure.edit-route' },
    { href: '/can-bo/nhom/quy-tac', label: words.rules, needs: 'assignment.set-rule' },
  ],
} as const satisfies Record<string, readonly Place[]>

export type Area = keyof typeof places

/** The places of an area that a role may open, by the table of permissions. */
export const placesIn = (area: Area, role: Role): readonly NavItem[] =>
  (places[area] as readonly Place[])
    .filter(({ needs }) => relationsFor(needs, role).length > 0)
    .map(({ needs: _, byAgency: __, ...item }) => item)

/** Without knowing the agency: what the role opens wherever its post is. */
const opensAnywhere = (area: Area, role: Role): readonly NavItem[] => {
  const unsure = (places[area] as readonly Place[])
    .filter(({ needs, byAgency }) => byAgency === true && !relationsFor(needs, role).includes('any-in-tenant'))
    .map(({ href }) => href)
  return placesIn(area, role).filter(({ href }) => !unsure.includes(href))
}

/** Everything that a role may open, for the side of a page that knows no counts; nothing for somebody without a post. */
export const placesOf = (role: Role | null): readonly NavGroup[] => {
  if (role === null) return []
  const [work, keeping] = [opensAnywhere('work', role), opensAnywhere('keeping', role)]
  return [
    ...(work.length === 0 ? [] : [{ items: work }]),
    ...(keeping.length === 0 ? [] : [{ title: words.administration, items: keeping }]),
  ]
}

/** Where the work of a role begins; the own account when it opens nothing. */
export const homeOf = (role: Role | null): string => placesOf(role)[0]?.items[0]?.href ?? '/can-bo/tai-khoan'
