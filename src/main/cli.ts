import { runCli } from './run-cli.ts'

/** `bin/motcua`. */
const code = await runCli(process.argv.slice(2), {
  env: process.env,
  from: process.env.MOTCUA_FROM ?? process.cwd(),
  print: (line) => console.log(line),
  note: (line) => console.error(line),
})
// A reader behind a pipe may be slower than we are: what was said is written out before we go.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
