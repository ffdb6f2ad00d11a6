import { runCli } from './run-cli.ts'

/** `bin/motcua`. */
const code = await runCli(process.argv.slice(2), {
  env: process.env,
  from: process.env.MOTCUA_FROM ?? process.cwd(),
  print: (line) => console.log(line),
  note: (line) => console.error(line),
})
process.exit(code)
