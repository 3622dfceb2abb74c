import { type CpuTime, cpuBetween, readCpuTime } from './cpuTime.ts'
import type { LoadResult } from './loadGenerator.ts'
import type { Stage } from './stage.ts'
import { median } from './statistics.ts'

/** One run of an operation or of its baseline; `cpu` if it was measured. */
export interface Round {
  readonly requests: number
  readonly elapsedMs: number
  readonly p50Ms?: number
  readonly p99Ms?: number
  readonly cpu?: CpuTime
}

/** The summary of several rounds: each figure is their median. */
export interface Summary {
  readonly name: string
  readonly requestsPerSecond: number
  readonly p50Ms?: number
  readonly p99Ms?: number
  readonly serverCpuMs?: number
  readonly databaseCpuMs?: number
}

export interface Ratio {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly pairs: number
}

/** A promised bound of a figure, and the measured value. */
export interface Target {
  readonly what: string
  readonly value: number
  readonly atLeast?: number
  readonly atMost?: number
  /** The number of meaningful decimals. */
  readonly digits: number
  readonly unit?: string
}

/** The result of a benchmark. */
export interface Finding {
  readonly operation?: Summary
  readonly baseline?: Summary
  readonly ratio?: Ratio
  readonly targets: readonly Target[]
}

/** The settings of all benchmarks. */
export interface Plan {
  readonly pairs: number
  /** The length of a round, as a share of the usual length. */
  readonly scale: number
  say(line: string): void
}

/**
 * Runs an operation and its baseline in turn, after one unmeasured round of each, so that other
 * load on the machine affects both. The ratio is the median of the ratios of the pairs.
 */
export async function measurePairs(
  plan: Plan,
  sides: {
    operation: { name: string; run: () => Promise<Round> }
    baseline: { name: string; run: () => Promise<Round> }
  },
): Promise<{ operation: Summary; baseline: Summary; ratio: Ratio }> {
  plan.say(`${sides.operation.name}: warming up`)
  await sides.operation.run()
  await sides.baseline.run()
  const operations: Round[] = []
  const baselines: Round[] = []
  for (let pair = 1; pair <= plan.pairs; pair++) {
    const operation = await sides.operation.run()
    const baseline = await sides.baseline.run()
    operations.push(operation)
    baselines.push(baseline)
    plan.say(
      `${sides.operation.name}: pair ${pair} of ${plan.pairs}: ${Math.round(rateOf(operation))}/s, ${sides.baseline.name} ${Math.round(rateOf(baseline))}/s`,
    )
  }
  return {
    operation: summariseRounds(sides.operation.name, operations),
    baseline: summariseRounds(sides.baseline.name, baselines),
    ratio: ratioOf(
      operations.map((operation, i) => rateOf(operation) / rateOf(baselines[i] ?? operation)),
    ),
  }
}

export function ratioOf(ratios: readonly number[]): Ratio {
  return {
    median: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    pairs: ratios.length,
  }
}

/** Measures the CPU time of a load. An answer without success ends the benchmark. */
export async function withCpu<T extends Round>(
  pids: Stage['pids'],
  run: () => Promise<T>,
): Promise<T & { cpu: CpuTime }> {
  const before = readCpuTime(pids)
  const round = await run()
  return { ...round, cpu: cpuBetween(before, readCpuTime(pids)) }
}

/** @throws {Error} if an answer was not the expected success. */
export function refuseErrors(result: LoadResult): LoadResult {
  if (result.errors > 0)
    throw new Error(
      `${result.errors} of ${result.requests} requests failed, the first with ${result.firstError}`,
    )
  if (result.requests === 0) throw new Error('No request was sent, so nothing was measured.')
  return result
}

export function cpuTarget({ serverCpuMs = 0, databaseCpuMs = 0 }: Summary, atMost: number): Target {
  return {
    what: 'CPU per request, server and database',
    value: serverCpuMs + databaseCpuMs,
    atMost,
    digits: 3,
    unit: ' ms',
  }
}

export function isMet({ value, atLeast, atMost }: Target): boolean {
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.MAX_VALUE)
}

function rateOf({ requests, elapsedMs }: Round): number {
  return (requests * 1000) / elapsedMs
}

export function summariseRounds(name: string, rounds: readonly Round[]): Summary {
  const over = (figure: (round: Round) => number | undefined): number | undefined => {
    const figures = rounds.map(figure).filter((value) => value !== undefined)
    return figures.length === 0 ? undefined : median(figures)
  }
  const figures = {
    p50Ms: over(({ p50Ms }) => p50Ms),
    p99Ms: over(({ p99Ms }) => p99Ms),
    serverCpuMs: over(({ cpu, requests }) => cpu && cpu.serverMs / requests),
    databaseCpuMs: over(({ cpu, requests }) => cpu && cpu.databaseMs / requests),
  }
  const known = Object.entries(figures).filter(([, value]) => value !== undefined)
  return { name, requestsPerSecond: median(rounds.map(rateOf)), ...Object.fromEntries(known) }
}
