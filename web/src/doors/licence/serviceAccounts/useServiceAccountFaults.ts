import { useLingui } from '@lingui/react/macro'
import type { Refine } from '../../../parts/problemText.ts'

/** What is wrong with a service account, in the words of its form. */
export function useServiceAccountFaults() {
  const { t } = useLingui()
  const refine: Refine = ({ path, code, limit }, sentence) => {
    const [, field] = path.split('/')
    if (field === 'scopes' && code === 'too_few') return t`Tick at least one.`
    if (field === 'scopes') return t`This is only for an account with all licences.`
    if (field !== 'licence_ids') return sentence
    if (code === 'too_few') return t`Choose at least one licence, or all.`
    if (code === 'too_many') return t`At most ${limit ?? 100} licences.`
    return t`One of these licences is not here any more. Take it off.`
  }
  return { refine, fieldOf: (path: string) => path.split('/')[1] ?? '' }
}
