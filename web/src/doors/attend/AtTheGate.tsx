import { Trans } from '@lingui/react/macro'
import { IconBulb, IconCameraOff, IconKeyboard, IconWifiOff } from '@tabler/icons-react'
import type { ShownTicket } from './useTicket.ts'

/** How the ticket is used, beside it on a wide screen. */
export function AtTheGate({ ticket }: { ticket: ShownTicket }) {
  const id = ticket.credential?.credential_id.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <section className="stack stack-6 desk at-the-gate no-print">
      <h2>
        <Trans>At the gate</Trans>
      </h2>
      <ul className="facts">
        <li>
          <IconBulb className="i" aria-hidden="true" />
          <span>
            <Trans>
              The screen stays on while this page is open. Turn the light up if the scanner
              hesitates.
            </Trans>
          </span>
        </li>
        <li>
          <IconWifiOff className="i" aria-hidden="true" />
          <span>
            <Trans>It works without network, and also when the clock of your phone is wrong.</Trans>
          </span>
        </li>
        <li>
          <IconCameraOff className="i" aria-hidden="true" />
          <span>
            <Trans>A picture of it does not work: the code changes all the time.</Trans>
          </span>
        </li>
        {id && (
          <li>
            <IconKeyboard className="i" aria-hidden="true" />
            <span>
              <Trans>
                Can’t be scanned? Read this to the agent: <span className="code">{id}</span> and the
                digits below the code.
              </Trans>
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}
