import { useLingui } from '@lingui/react/macro'
import type { Refine } from '../../../parts/problemText.ts'

/** What is wrong with a public key, by the member that is. */
export function useKeyFaults(): Refine {
  const { t } = useLingui()
  return ({ path, code }, sentence) => {
    const member = path.split('/')[2] ?? ''
    if (code === 'private_key')
      return t`This is a private key (“${member}”), and others may know it now. Make a new pair, and paste only the public key.`
    if (code === 'taken') return t`The account has a key of this name (“kid”) already.`
    if (code === 'weak_key') return t`This key is too weak (“${member}”). Make a new pair.`
    if (member === 'kty') return t`The key must be RSA, EC with P-256, or OKP with Ed25519.`
    if (code === 'required') return t`The key has no “${member}”.`
    return member === '' ? sentence : t`“${member}” is not valid.`
  }
}
