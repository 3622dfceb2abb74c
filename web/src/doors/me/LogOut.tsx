import { Trans } from '@lingui/react/macro'
import { IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { endLogin } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'

/** Ends the login. The tickets and keys that this browser kept go with it. */
export function LogOut() {
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
          // A page that begins anew has nothing of the person in its memory.
          window.location.replace('/')
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
