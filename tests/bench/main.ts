import { bench } from './run.ts'

const help = `bin/bench

Measures every figure of docs/performance.md in one run and prints them as tables: commands over HTTP against pgbench,
whole lives in an open loop, lists at two sizes, pages, slips. It takes some minutes and wants a machine with nothing
else to do. pgbench has to be there (Debian: postgresql-client or postgresql-contrib).`

/** `bin/bench`. */
if (process.argv.length > 2) console.log(help)
else await bench()
process.exit(process.argv.length > 2 && process.argv[2] !== '--help' ? 2 : 0)
