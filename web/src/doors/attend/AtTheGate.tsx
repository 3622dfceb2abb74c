import { Trans } from '@lingui/react/macro'
import { IconBulb, IconCameraOff, IconKeyboard, IconWifiOff } from '@tabler/icons-react'
import type { ShownTicket } from './useTicket.ts'

/**
 * How the ticket is used, beside it on a wide screen. A phone shows only what is read to the agent
 * when its code cannot be scanned.
 */
export function AtTheGate({ ticket }: { ticket: ShownTicket }) {
  const id = ticket.credential?.credential_id.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <section className="stack stack-6 at-the-gate no-print">
      <h2 className="desk">
        <Trans>At the gate</Trans>
      </h2>
      <ul className="facts">
        <li className="desk">
          <IconBulb className="i" aria-hidden="true" />
          <span>
            <Trans>
              The screen stays on while this page is open. Turn the light up if the scanner
              hesitates.
            </Trans>
          </span>
        </li>
        <li className="desk">
          <IconWifiOff className="i" aria-hidden="true" />
          <span>
            <Trans>It works without network, and also when the clock of your phone is wrong.</Trans>
          </span>
        </li>
        <li className="desk">
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
