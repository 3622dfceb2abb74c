/** The values of `/metrics` of one server process among several. */
export interface ProcessMetrics {
  readonly pid: number
  readonly connections: number
  readonly doesJobs: boolean
}

/** Reads the text of `/metrics`, in the order of the process ids. */
export function readProcessMetrics(text: string): ProcessMetrics[] {
  const valuesOf = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}\\{pid="(\\d+)"\\} (\\d+)$`, 'gm'))].map(
      ([, pid, value]) => [Number(pid), Number(value)] as const,
    )
  const jobs = new Map(valuesOf('tessera_process_does_jobs'))
  return valuesOf('tessera_process_connections_total')
    .map(([pid, connections]) => ({ pid, connections, doesJobs: jobs.get(pid) === 1 }))
    .sort((a, b) => a.pid - b.pid)
}
