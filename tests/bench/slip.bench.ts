import { monitorEventLoopDelay } from 'node:perf_hooks'
import { closePress, receiptData, typeset } from '#document'
import { actDay, receiptInput } from '../support/forms.ts'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it may be at most. */
  readonly bar?: number
}

const warmRuns = 300

const at = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
const rounded = (value: number): number => Math.round(value * 10) / 10

/** A slip of a dossier that was never printed before, as the citizen or the counter asks for it. */
const slip = (index: number, sheets: readonly ('kept' | 'given')[]): Promise<Uint8Array> => {
  const ordinal = String(index).padStart(4, '0')
  const code = `H13.64-261122-${ordinal}`
  const applicant = { ...receiptInput.applicant, name: `Nguyễn Thị ${ordinal}` }
  const tracking = { ...receiptInput.tracking, url: `https://motcua.example/t/${code}.k3JxQ9v${ordinal}` }
  return typeset('tt03-2025/receipt', receiptData({ ...receiptInput, code, applicant, tracking, sheets }), {
    title: `Giấy tiếp nhận ${code}`,
    at: actDay,
  })
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Time of a slip as PDF: the first of a fresh press, then warm ones, and what they cost the server's own thread. */
export const run = async (): Promise<{ readonly name: string; readonly figures: readonly Figure[] }> => {
  closePress()
  const cold = await timed(() => slip(1, ['given']))
  for (let index = 0; index < 20; index += 1) await slip(index, ['kept', 'given'])
  const loop = monitorEventLoopDelay({ resolution: 1 })
  const cpu = process.cpuUsage()
  loop.enable()
  const both: number[] = []
  for (let index = 0; index < warmRuns; index += 1) both.push(await timed(() => slip(index, ['kept', 'given'])))
  loop.disable()
  const { user, system } = process.cpuUsage(cpu)
  const one: number[] = []
  for (let index = 0; index < warmRuns; index += 1) one.push(await timed(() => slip(index, ['given'])))
  closePress()
  const [bothSorted, oneSorted] = [both.toSorted((a, b) => a - b), one.toSorted((a, b) => a - b)]
  return {
    name: 'slip PDF',
    figures: [
      { name: 'first slip of a fresh press', value: rounded(cold), unit: 'ms' },
      { name: 'citizen’s sheet, median', value: rounded(at(oneSorted, 0.5)), unit: 'ms', bar: 50 },
      { name: 'citizen’s sheet, p95', value: rounded(at(oneSorted, 0.95)), unit: 'ms', bar: 50 },
      { name: 'both sheets, median', value: rounded(at(bothSorted, 0.5)), unit: 'ms', bar: 50 },
      { name: 'both sheets, p95', value: rounded(at(bothSorted, 0.95)), unit: 'ms', bar: 50 },
      { name: 'CPU of the server’s own process a slip', value: rounded((user + system) / 1000 / warmRuns), unit: 'ms' },
      { name: 'longest pause of its event loop', value: rounded(loop.max / 1e6), unit: 'ms' },
    ],
  }
}
