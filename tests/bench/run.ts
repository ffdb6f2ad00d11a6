import { cpus, totalmem } from 'node:os'
import { type Bench, makeBed } from './bed.ts'
import { run as commands } from './commands.bench.ts'
import { run as lifecycles } from './lifecycles.bench.ts'
import { run as lists } from './lists.bench.ts'
import { run as render } from './render.bench.ts'
import { run as slip } from './slip.bench.ts'

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

/** Every figure of docs/performance.md, in one run on one machine: `bin/bench`. */
export const bench = async (): Promise<void> => {
  console.log(`${Temporal.Now.plainDateISO()}: ${machine()}`)
  const bed = await makeBed(() => undefined)
  try {
    print(await commands(bed))
    print(await lifecycles(bed))
    print(await lists(bed))
    print(await render(bed))
  } finally {
    await bed.stop()
  }
  const slips = await slip()
  print({
    name: slips.name,
    figures: slips.figures.map(({ bar, ...rest }) => ({ ...rest, ...(bar === undefined ? {} : { bar: `≤ ${bar}` }) })),
  })
}
