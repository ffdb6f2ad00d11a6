import fc from 'fast-check'
import type { FlowRoute, FlowStep } from '#document'

type Ways = readonly (string | readonly [string, string])[]
/** A step with the ways out of it, some with their condition. */
export const step = (key: string, ways: Ways = [], more: Partial<FlowStep> = {}): FlowStep => ({
  key,
  name: `Bước ${key}`,
  at: 'UBND phường',
  limit: '1 ngày',
  next: ways.map((way) => (typeof way === 'string' ? { step: way } : { step: way[0], when: way[1] })),
  ...more,
})
export const route = (...steps: FlowStep[]): FlowRoute => ({ first: steps[0]?.key ?? '', steps })

/** Any steps, any ways between them: circles and steps that nothing leads to included. */
export const routes = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc
    .array(
      fc.tuple(
        fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 3 }),
        fc.string({ maxLength: 90 }),
        fc.boolean(),
      ),
      {
        minLength: count,
        maxLength: count,
      },
    )
    .map((steps): FlowRoute => {
      const named = steps.map(([next, name, parallel], index) =>
        step(
          `s${index}`,
          next.map((to) => `s${to}`),
          { name, parallel },
        ),
      )
      return route(...named)
    }),
)
