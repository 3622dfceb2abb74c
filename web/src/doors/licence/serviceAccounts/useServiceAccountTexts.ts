import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** The fields of a service account and their values, as people read them. */
export function useServiceAccountTexts() {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    name: t`Name`,
    scopes: t`What it may do`,
    licence_ids: t`For which licences`,
  }
  return {
    nameOf: (field: string): ReactNode => names[field] ?? field,
    textOf(field: string, value: unknown): ReactNode {
      if (field === 'licence_ids' && !Array.isArray(value)) return t`All licences`
      if (field === 'licence_ids' && Array.isArray(value)) return t`${value.length} of them`
      return Array.isArray(value) ? value.join(', ') : String(value)
    },
  }
}
