import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Clash } from './saveChange.ts'

/** What somebody else has changed meanwhile, each field with what is there now. */
export function ClashText({
  clash: { now, fields },
  nameOf,
  textOf,
}: {
  clash: Clash<object>
  nameOf: (field: string) => ReactNode
  textOf: (field: string, value: unknown) => ReactNode
}) {
  return (
    <>
      <span className="clash">
        {fields.map((field) => (
          <span key={field} className="wrap">
            <Trans>
              <b>{nameOf(field)}</b> is now: {textOf(field, Reflect.get(now, field))}
            </Trans>
          </span>
        ))}
      </span>
      <Trans>What you wrote is kept. Save again to write yours over it.</Trans>
    </>
  )
}
