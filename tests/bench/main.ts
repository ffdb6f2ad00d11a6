import { bench, partNames } from './run.ts'

const help = `bin/bench [--million] [PART …]

Measures the figures of docs/performance.md in one run and prints them as tables. Parts: ${partNames.join(', ')};
without one all of them. It takes some minutes and wants a machine with nothing else to do; with --million the lists are
measured at a million dossiers too, which takes some ten minutes more and 8 GB of disk. pgbench has to be there (Debian:
postgresql-client or postgresql-contrib).`

const given = process.argv.slice(2)
const parts = given.filter((each) => each !== '--million')
const known = parts.every((part) => partNames.includes(part))

/** `bin/bench`. */
if (known) await bench(parts.length === 0 ? partNames : parts, given.includes('--million'))
else console.log(help)
process.exit(known || parts.includes('--help') ? 0 : 2)
