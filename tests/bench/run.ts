import { cpus, loadavg, totalmem } from 'node:os'
import { type Bed, type Bench, type Figure, makeBed } from './bed.ts'
import { run as commands } from './commands.bench.ts'
import { run as desks } from './desks.bench.ts'
import { run as lifecycles } from './lifecycles.bench.ts'
import { run as lists } from './lists.bench.ts'
import { run as register } from './register.bench.ts'
import { run as render } from './render.bench.ts'
import { type Figure as SlipFigure, run as slip } from './slip.bench.ts'
import { run as start } from './start.bench.ts'

const machine = (): string => {
  const [first] = cpus()
  return `${cpus().length} cores, ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
}

const row = ({ name, value, unit, bar }: Bench['figures'][number]): string => {
  const shown = value >= 100 ? Math.round(value) : Math.round(value * 100) / 100
  return `| ${name} | ${shown} ${unit} | ${bar ?? ''} |`
}

const print = (bench: { readonly name: string; readonly figures: readonly Bench['figures'][number][] }): void => {
  console.log(`\n## ${bench.name}\n\n| what | measured | bar |\n|---|---|---|`)
  for (const figure of bench.figures) console.log(row(figure))
}

const load = (): string =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')} over 1, 5 and 15 minutes`

const onBed: Readonly<Record<string, (bed: Bed, million: boolean) => Promise<Bench>>> = {
  commands: (bed) => commands(bed),
  lives: (bed) => lifecycles(bed),
  render: (bed) => render(bed),
  lists,
  desks: (bed) => desks(bed),
  register: (bed) => register(bed),
}

const withBar = ({ bar, ...rest }: SlipFigure): Figure => ({
  ...rest,
  ...(bar === undefined ? {} : { bar: `≤ ${bar}` }),
})

const alone: Readonly<Record<string, () => Promise<Bench>>> = {
  slip: async () => {
    const { name, figures } = await slip()
    return { name, figures: figures.map(withBar) }
  },
  start,
}

export const partNames = [...Object.keys(onBed), ...Object.keys(alone)]

/** The figures of docs/performance.md on this machine, each part of them that is asked for: `bin/bench`. */
export const bench = async (parts: readonly string[], million: boolean): Promise<void> => {
  console.log(`${Temporal.Now.plainDateISO()}: ${machine()}; ${load()}`)
  const wanted = Object.entries(onBed).filter(([name]) => parts.includes(name))
  if (wanted.length > 0) {
    const bed = await makeBed(() => undefined)
    try {
      for (const [, run] of wanted) print(await run(bed, million))
    } finally {
      await bed.stop()
    }
  }
  for (const [, run] of Object.entries(alone).filter(([name]) => parts.includes(name))) print(await run())
  console.log(`\n${load()}`)
}
