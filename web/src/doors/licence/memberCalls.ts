import type { LicenceMember } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'

type Role = LicenceMember['role']

export function addMember(id: string, username: string, role: Role = 'member') {
  return answer(
    api.POST('/api/v1/licence/{id}/member', { params: { path: { id } }, body: { username, role } }),
  )
}

export function removeMember(id: string, username: string) {
  return answer(
    api.DELETE('/api/v1/licence/{id}/member/{username}', { params: { path: { id, username } } }),
  )
}

export function changeRole(id: string, username: string, role: Role) {
  return answer(
    api.PATCH('/api/v1/licence/{id}/member/{username}', {
      params: { path: { id, username } },
      body: { role },
    }),
  )
}

export async function readMembersAgain(id: string): Promise<void> {
  await Promise.all(
    ['members', 'licence', 'licence-seats'].map((noun) =>
      queries.invalidateQueries({ queryKey: [noun, id] }),
    ),
  )
}
