import { answer, api } from '../../api/client.ts'

/** Whether an event has agents. */
export function hasAgentsQuery(id: string) {
  return {
    queryKey: ['event', id, 'has-agents'],
    queryFn: async () => {
      const params = { path: { id }, query: { page_size: 1 } }
      const { items } = await answer(api.GET('/api/v1/event/{id}/agents', { params }))
      return items.length > 0
    },
  }
}
