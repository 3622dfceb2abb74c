/** What a service account may be allowed; each is named by the routes that take it, and none includes another. */
export const SERVICE_SCOPES = {
  'licence:read': 'Read licences, their members, who is in, and their history',
  'licence:manage': 'Make and change licences and members, and put people out',
  'owner:read': 'Read who has bought licences',
  'owner:manage': 'Write down and change who has bought licences',
} as const

export type ServiceScope = keyof typeof SERVICE_SCOPES

/** Those that are not about licences one by one. */
const WITHOUT_LICENCE: readonly ServiceScope[] = ['owner:read', 'owner:manage']

/** Whether a scope can be given to an account that may touch some licences only. */
export function isBoundToLicences(scope: ServiceScope): boolean {
  return !WITHOUT_LICENCE.includes(scope)
}
