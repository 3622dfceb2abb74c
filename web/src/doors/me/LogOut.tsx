import { Trans } from '@lingui/react/macro'
import { IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { endLogin } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'

/** Ends the login. The tickets and keys that this browser kept go with it. */
export function LogOut() {
  const [, navigate] = useLocation()
  const { sentence } = useProblemText()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      icon={<IconLogout className="i" aria-hidden="true" />}
      busy={busy}
      onClick={async () => {
        setBusy(true)
        try {
          await endLogin()
          navigate('/', { replace: true })
        } catch (error) {
          toast(sentence(error))
          setBusy(false)
        }
      }}
    >
      <Trans>Log out</Trans>
    </Button>
  )
}
