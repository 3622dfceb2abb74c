import { Trans } from '@lingui/react/macro'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from './Button.tsx'
import { copy } from './copy.ts'

/** Copies a text, and says whether that worked. */
export function CopyButton({ text }: { text: string }) {
  const [said, say] = useState<'copied' | 'refused'>()
  return (
    <Button
      icon={
        said === 'copied' ? (
          <IconCheck className="i" aria-hidden="true" />
        ) : (
          <IconCopy className="i" aria-hidden="true" />
        )
      }
      onClick={async () => say((await copy(text)) ? 'copied' : 'refused')}
    >
      <span aria-live="polite">
        {said === 'copied' && <Trans>Copied</Trans>}
        {said === 'refused' && <Trans>Select it by hand</Trans>}
        {!said && <Trans>Copy</Trans>}
      </span>
    </Button>
  )
}
