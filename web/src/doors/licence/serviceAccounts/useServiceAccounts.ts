import { useQuery } from '@tanstack/react-query'
import type { ServiceAccount } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { usePages } from '../../../api/usePages.ts'

/** The service accounts, oldest first. */
export function useServiceAccounts() {
  return usePages(['service-accounts'], (page) =>
    answer(
      api.GET('/api/v1/service-account', {
        params: { query: { page_size: 50, ...(page && { page }) } },
      }),
    ),
  )
}

export function useServiceAccount(id: string) {
  return useQuery({ queryKey: ['service-account', id], queryFn: () => readServiceAccount(id) })
}

export function readServiceAccount(id: string): Promise<ServiceAccount> {
  return answer(api.GET('/api/v1/service-account/{id}', { params: { path: { id } } }))
}

export async function readServiceAccountsAgain(): Promise<void> {
  await Promise.all(
    ['service-account', 'service-accounts', 'service-log'].map((noun) =>
      queries.invalidateQueries({ queryKey: [noun] }),
    ),
  )
}
