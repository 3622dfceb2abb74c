import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'

export const FACTOR = ['own-factor'] as const
export const SESSIONS = ['own-sessions'] as const

export function useOwnFactor() {
  return useQuery({
    queryKey: FACTOR,
    queryFn: () => answer(api.GET('/api/v1/session/current/factor')),
  })
}

export function useOwnSessions() {
  return useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await answer(api.GET('/api/v1/session'))).items,
  })
}
