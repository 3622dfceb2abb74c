import { Trans } from '@lingui/react/macro'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { copy } from './copy.ts'

/**
 * Copies a text, and says whether that worked.
 *
 * @param what Its name for those who do not see what stands beside the button.
 */
export function CopyButton({ text, what }: { text: string; what?: ReactNode }) {
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
        {what && <span className="vh"> {what}</span>}
      </span>
    </Button>
  )
}
