import { dossierDoors } from '../doors.ts'
import { services } from '../services.test-support.ts'

/** Every door of the room: what is shut to somebody is computed from them, never listed by hand. */
export const everyDoor = dossierDoors(services())

/** The addresses of all pages, with what changes in them as `:name`. */
export const everyPage = everyDoor.filter(({ kind }) => kind === 'page').map(({ path }) => path)

/** An address of this dossier, and of this file of it. */
export const addressOf = (pattern: string, dossier: { readonly id: string }, file: string): string =>
  pattern
    .replace('/ho-so/:id', `/ho-so/${dossier.id}`)
    .replace(':dossier', dossier.id)
    .replace(':file', file)
    .replace(/:\w+/g, dossier.id)
