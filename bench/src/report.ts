import { cpus, totalmem } from 'node:os'
import { type Finding, isMet, type Summary, type Target } from './measure.ts'

/** The machine of the measurement, and its date. */
export interface Machine {
  readonly date: string
  readonly command: string
  readonly cores: number
  readonly cpu: string
  readonly memoryGigabytes: number
  readonly system: string
  readonly node: string
  readonly postgres: string
}

export function describeMachine({
  command,
  postgres,
}: {
  command: string
  postgres: string
}): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    command,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    postgres,
  }
}

const HEADINGS = [
  'operation',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU ms: server',
  'database',
  'both',
  'ratio, median (min–max)',
]

/** The figures, with the baseline under each operation. */
export function figureRows(findings: readonly Finding[]): string[][] {
  const rows = findings.flatMap(({ operation, baseline, ratio }) => {
    if (!operation) return []
    if (!baseline || !ratio) return [[...summaryCells(operation), '']]
    const spread = `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)}, ${ratio.pairs} pairs)`
    return [
      [...summaryCells(operation), spread],
      [...summaryCells({ ...baseline, name: `  beside: ${baseline.name}` }), ''],
    ]
  })
  return [HEADINGS, ...rows]
}

/** Every promised bound, the measured value, and whether it was met. */
export function targetRows(findings: readonly Finding[]): string[][] {
  const rows = findings.flatMap(({ operation, targets }) =>
    targets.map((target) => [
      operation ? `${operation.name}: ${target.what}` : target.what,
      limitOf(target),
      `${target.value.toFixed(target.digits)}${target.unit ?? ''}`,
      isMet(target) ? 'met' : 'missed',
    ]),
  )
  return [['target', 'bound', 'measured', ''], ...rows]
}

/** Columns of equal width, for a terminal. */
export function asText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The page docs/benchmarks.md. */
export function asMarkdown(machine: Machine, findings: readonly Finding[]): string {
  return `# How fast

Measured on ${machine.date} by \`${machine.command}\`, which writes this page with
\`-- --markdown docs/benchmarks.md\`. The load generator, the server and its database share one
machine: ${machine.cores} cores (${machine.cpu}), ${machine.memoryGigabytes} GB of memory, ${machine.system},
Node ${machine.node}, PostgreSQL ${machine.postgres} (embedded, every commit durable).

Ratios are taken per pair (operation, baseline, operation, …), so that other load on the machine
affects both. CPU is the time per request that the processes used, as the system counts it.

${markdownTable(figureRows(findings))}

${markdownTable(targetRows(findings))}

The baselines:

- **bare Fastify**: the same framework in its own process answers the same JSON, and asks nothing.
- **bare driver**: \`pg\` in its own process, pipelined, with 32 connections. Each statement is a
  conditional and durable update of one ticket of the same table. A scan does this update too. It
  also finds out who asks, finds the ticket, derives its key, checks the code and records the
  attempt.
- **bare driver, the same locked statements**: the driver runs the locks, the count and the writes
  of a claim and of a release, and then commits. The server saves a round trip there: it sends its
  commit with the writes. The rate of claims has a bound only where the bare driver makes 10,000
  updates per second: 500 claims with their releases.
- **the bare request of the same page**: the page of the gate sends the same scan, over the same
  slowed network, without a camera, a reader or a screen.
- **a plain list**: the same browser scrolls the same way through plain lines, as many and as high.
  Each request is a frame. The ratio is the median frame of the plain list by that of the page.
- **bare argon2id**: the hash alone, with the same parameters, one per core at the same time.

Buffers are the database pages that one request touches, in all of its statements.
`
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map(
    (row) => `| ${row.map((cell) => cell.trim()).join(' | ')} |`,
  )
  const rule = `|${rows[0]?.map(() => ' --- |').join('')}`
  return [head, rule, ...body].join('\n')
}

function summaryCells(summary: Summary): string[] {
  const { serverCpuMs, databaseCpuMs } = summary
  return [
    summary.name,
    String(Math.round(summary.requestsPerSecond)),
    cell(summary.p50Ms, 2),
    cell(summary.p99Ms, 2),
    cell(serverCpuMs, 3),
    cell(databaseCpuMs, 3),
    cell(serverCpuMs === undefined ? undefined : serverCpuMs + (databaseCpuMs ?? 0), 3),
  ]
}

function cell(value: number | undefined, digits: number): string {
  return value === undefined ? '' : value.toFixed(digits)
}

function limitOf({ atLeast, atMost, digits, unit = '' }: Target): string {
  if (atLeast === undefined && atMost === undefined) return 'none'
  return atLeast === undefined
    ? `≤ ${(atMost ?? 0).toFixed(digits)}${unit}`
    : `≥ ${atLeast.toFixed(digits)}${unit}`
}
