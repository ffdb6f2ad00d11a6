import { Type } from 'typebox'
import { may } from '#identity'
import { localDate } from '#platform'
import { wordsOf } from '#procedure'
import { api } from '#web'
import type { DossierServices } from '../services.ts'
import { procedureText } from './intake-defaults.form.ts'

const item = Type.Object({ value: Type.String(), label: Type.String(), note: Type.String() })

/** Procedures that the words at the counter may mean, while they are being typed. */
export const intakeSuggestions = (services: DossierServices) =>
  api('GET', '/can-bo/tiep-nhan/goi-y', {
    who: may('dossier.draft'),
    record: null,
    summary: 'Suggestions for the procedure field of the counter',
    tags: ['pages'],
    query: Type.Object({ q: Type.String({ maxLength: 200 }) }),
    reply: { 200: Type.Object({ items: Type.Array(item) }) },
    handle: async ({ now, search, lang }) => {
      const procedures = await services.procedures.current()
      const names = new Map(procedures.fields.map(({ key, name }) => [key, wordsOf(name)[lang]]))
      const found = procedures.search(search.q, localDate(now), { limit: 8 })
      return {
        items: found.map(({ procedure }) => ({
          value: procedureText(procedure),
          label: wordsOf(procedure.name)[lang],
          note: [procedure.code, names.get(procedure.field)].filter((part) => part !== undefined).join(' · '),
        })),
      }
    },
  })
