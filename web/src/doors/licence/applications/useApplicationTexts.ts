import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** The fields of an application and their values, as people read them. */
export function useApplicationTexts() {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    name: t`Name`,
    redirect_uris: t`Redirect addresses`,
    post_logout_redirect_uris: t`Logout addresses`,
    backchannel_logout_uri: t`Address for logout notices`,
    audience: t`Audience`,
    requires_licence: t`People need a licence seat to come in`,
    pkce: t`Code challenge (PKCE)`,
    access_token_seconds: t`Seconds that an access token counts`,
  }
  return {
    nameOf: (field: string): ReactNode => names[field] ?? field,
    textOf(field: string, value: unknown): ReactNode {
      if (Array.isArray(value)) return value.length === 0 ? t`none` : value.join(', ')
      if (value === null || value === '') return t`none`
      if (typeof value === 'boolean') return value ? t`yes` : t`no`
      if (field === 'pkce') return value === 'optional' ? t`Optional` : t`Required`
      return String(value)
    },
  }
}
