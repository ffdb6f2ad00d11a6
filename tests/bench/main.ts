import { bench } from './run.ts'

/** `bin/bench`. */
await bench()
process.exit(0)
