import { useQuery } from '@tanstack/react-query'
import type { Application } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { usePages } from '../../../api/usePages.ts'

const MOST_ON_A_PAGE = 100

/** The registered applications, oldest first. */
export function useApplications() {
  return usePages(['applications'], (page) => readPage({ page_size: 50, ...(page && { page }) }))
}

/** All of them, for a choice. A server keeps at most a thousand. */
export function useAllApplications() {
  return useQuery({
    queryKey: ['applications', 'all'],
    queryFn: async () => {
      const all: Application[] = []
      let page: string | null = null
      do {
        const read = await readPage({ page_size: MOST_ON_A_PAGE, ...(page !== null && { page }) })
        all.push(...read.items)
        page = read.next_page
      } while (page !== null)
      return all
    },
  })
}

export function useApplication(id: string) {
  return useQuery({ queryKey: ['application', id], queryFn: () => readApplication(id) })
}

export function readApplication(id: string): Promise<Application> {
  return answer(api.GET('/api/v1/application/{id}', { params: { path: { id } } }))
}

export async function readApplicationsAgain(): Promise<void> {
  await Promise.all(
    ['application', 'applications'].map((noun) => queries.invalidateQueries({ queryKey: [noun] })),
  )
}

function readPage(query: { page_size: number; page?: string }) {
  return answer(api.GET('/api/v1/application', { params: { query } }))
}
