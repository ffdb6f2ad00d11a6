/**
 * The press: a process of its own that turns Typst templates into PDF/A. A process and not a thread, because the
 * compiler's PDF export keeps about 80 KB a document for ever (measured with 0.7.0, cache evicted), because its fonts are
 * chosen by an environment variable, and because whatever happens in native code must not end the server.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { reasonOf, told } from './compiler-errors.ts'
import { denser, type SetSheet, type Way } from './fitting.ts'
import { coverageOf } from './font-coverage.ts'
import type { PressJob } from './press-job.ts'
import type { PressReply } from './press-machine.ts'
import { printableData } from './printable.ts'

const root = join(import.meta.dirname, '../..')
const fonts = join(root, 'print/fonts')
const fontFiles = readdirSync(fonts).filter((name) => name.endsWith('.ttf'))
const covers = coverageOf(fontFiles.map((name) => readFileSync(join(fonts, name))))
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] })

/** Results of the last documents that stay cached: enough for templates and fonts, little of the data. */
const cachedGenerations = 4

/** Templates whose sheets ask for one page each say by this label how they came out. */
const sheets = { selector: '<sheet>', field: 'value' }

/** Sets a document, again and denser as long as a sheet that wants one page takes more: an ordinary slip is set once. */
const compile = ({ main, data, about }: PressJob) => {
  const inputs = {
    data: JSON.stringify(printableData(data, covers)),
    about: JSON.stringify(printableData(about, covers)),
  }
  let tried: readonly Way[] = []
  for (;;) {
    const ways = JSON.stringify(tried.map(({ way }) => way))
    const compiled = compiler.compile({ mainFilePath: join(root, main), inputs: { ...inputs, ways } })
    const wanted =
      compiled.result === null ? null : denser(tried, compiler.query(compiled.result, sheets) as SetSheet[])
    if (wanted === null) return compiled
    tried = wanted
  }
}

/** Compiles with what is to be bound at hand, and leaves nothing of it behind. */
const bind = (job: PressJob) => {
  const files = (job.bound ?? []).map(({ file, pdf }) => ({ path: join(root, file), pdf }))
  for (const { path, pdf } of files) compiler.mapShadow(path, Buffer.from(pdf))
  try {
    return compile(job)
  } finally {
    for (const { path } of files) compiler.unmapShadow(path)
  }
}

const print = (job: PressJob): PressReply => {
  const compiled = bind(job)
  const document = compiled.result
  if (document === null) return { error: told(compiled.takeError()?.shortDiagnostics, root).join('; ') }
  const warnings = told(compiled.takeWarnings()?.shortDiagnostics, root)
  const { tagged: pdfTags, timestamp: creationTimestamp } = job
  const archived = job.bound === undefined ? ({ pdfStandard: 'a-2b' } as const) : {}
  const pdf = compiler.pdf(document, { ...archived, pdfTags, creationTimestamp })
  const { pid: machine } = process
  return { pdf: new Uint8Array(pdf), warnings, pages: document.numOfPages, machine, memory: process.memoryUsage.rss() }
}

process.on('message', (job: PressJob) => {
  let reply: PressReply
  try {
    reply = print(job)
  } catch (error) {
    reply = { error: reasonOf(error) }
  }
  process.send?.(reply, () => compiler.evictCache(cachedGenerations))
})

/** The parent has gone, however it went: nobody waits for this press. */
process.on('disconnect', () => process.exit(0))

process.send?.({ ready: true } satisfies PressReply)
