import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'

/** A page of the scans of an event. The same address also answers CSV, which is not asked for. */
export async function readScans(id: string, page: string | undefined) {
  const scans = await answer(
    api.GET('/api/v1/event/{id}/scan', {
      params: { path: { id }, query: { ...(page && { page }), page_size: 50 } },
    }),
  )
  if (typeof scans === 'string') throw new TypeError('The list of scans is not JSON.')
  return scans
}

export function scansKey(id: string) {
  return ['event', id, 'scans', 'gate'] as const
}

export function readScansAgain(id: string): void {
  void queries.invalidateQueries({ queryKey: ['event', id, 'scans'] })
}
