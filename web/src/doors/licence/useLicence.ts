import { useQuery } from '@tanstack/react-query'
import type { Licence } from '@tessera/client'
import { answer, api } from '../../api/client.ts'

/** A licence that one runs. */
export function useLicence(id: string) {
  return useQuery(licenceQuery(id))
}

export function licenceQuery(id: string) {
  return { queryKey: ['licence', id], queryFn: () => readLicence(id) }
}

export function readLicence(id: string): Promise<Licence> {
  return answer(api.GET('/api/v1/licence/{id}', { params: { path: { id } } }))
}
