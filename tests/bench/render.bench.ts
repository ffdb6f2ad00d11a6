import type { Bed, Bench } from './bed.ts'
import { load } from './load.ts'

/** Pages as a visitor gets them, rendered anew each time, one connection: what the server itself needs. */
export const run = async (bed: Bed): Promise<Bench> => {
  const figures = []
  for (const [name, path] of [
    ['home', '/'],
    ['search for a procedure', '/thu-tuc?q=lam%20giay%20khai%20sinh'],
    ['procedure', '/thu-tuc/1.004873'],
    ['due date', '/tinh-ngay-hen'],
  ] as const) {
    const result = await load({ url: `${bed.url}${path}`, connections: 1, seconds: 3 })
    figures.push(
      { name: `${name}, median`, value: result.p50, unit: 'ms' },
      { name: `${name}, a second`, value: result.perSecond, unit: '/s' },
      { name: `${name}, failed`, value: result.failed, unit: '', bar: '0' },
    )
  }
  return { name: 'page render', figures }
}
