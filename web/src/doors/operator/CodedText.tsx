import type { MessageDescriptor } from '@lingui/core'
import { Trans } from '@lingui/react'

/** A message whose commands, files and names are set as code: `Run <code>npm ci</code>.` */
export function CodedText({
  message,
  values = {},
}: {
  message: MessageDescriptor
  values?: Readonly<Record<string, string | number>>
}) {
  return (
    <Trans
      {...message}
      id={message.id}
      values={values}
      components={{ code: <span className="code wrap" /> }}
    />
  )
}
