/**
 * What a service account may be allowed to do. Each route names its scope; no scope includes
 * another.
 */
export const SERVICE_SCOPES = {
  'licence:read': 'Read licences, their members, who is in, and their history',
  'licence:manage': 'Make and change licences and members, and put people out',
  'licence:roles':
    'Make members licence admins, and take that role from them; with licence:read, because a licence admin reads the licence',
  'owner:read': 'Read who has bought licences',
  'owner:manage': 'Write down and change who has bought licences',
} as const

export type ServiceScope = keyof typeof SERVICE_SCOPES

/** The scopes that do not concern single licences. */
const WITHOUT_LICENCE: readonly ServiceScope[] = ['owner:read', 'owner:manage']

/** Whether an account that may touch only some licences can have this scope. */
export function isBoundToLicences(scope: ServiceScope): boolean {
  return !WITHOUT_LICENCE.includes(scope)
}
