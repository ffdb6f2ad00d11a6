import type { Actor } from '#identity'
import { type Db, localDate } from '#platform'
import type { Form, NavGroup } from '#web'
import { houseOf } from '../listing/keep-list.ts'
import type { Place } from '../listing/list-frame.component.tsx'
import type { Counter } from '../reception/intake-defaults.form.ts'
import { change } from '../reception/person.form.ts'
import type { Fault } from '../reception/typed.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { completedList, placeChoices, type ReadRow, type Row, readRow } from './envelope.form.ts'
import { usualCarrier } from './post.words.ts'
import { findSitting, type SittingCounted, sittingsOf, type WholeSitting } from './post-intakes.query.ts'

/** The screen of one sitting: what is on the list, what of it is ready, what was taken already. */
export interface PostScreen extends Place {
  readonly form: Form
  readonly counter: Counter
  readonly rows: readonly Row[]
  /** Rows with something in them, read. */
  readonly read: readonly ReadRow[]
  /** What was pasted and could not be read. */
  readonly unread: readonly Fault[]
  readonly places: readonly string[]
  readonly taken: WholeSitting | null
  readonly sittings: readonly SittingCounted[]
  readonly nav: readonly NavGroup[]
}

interface Asker {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly db: Db
}

export const postScreen = async (services: DossierServices, typed: Form, asker: Asker): Promise<PostScreen> => {
  const { actor, now, db } = asker
  const [procedures, directory] = await Promise.all([services.procedures.current(), services.agencies()])
  const house = await houseOf(services, asker)
  const counter: Counter = { procedures, directory, actor, day: localDate(now) }
  const named = typed.has('carrier') ? typed : change(typed, { carrier: usualCarrier })
  const { form, rows, faults } = completedList(named, counter)
  return {
    ...{ actor, directory, form, counter, rows, unread: faults },
    read: rows.filter(({ blank }) => !blank).map((row) => readRow(form, row, counter)),
    places: placeChoices(counter).map(({ name }) => name),
    taken: await findSitting(db, form.get('sitting'), house),
    sittings: await sittingsOf(db, house),
    nav: await officerNav(db, actor, directory, now, services),
  }
}
