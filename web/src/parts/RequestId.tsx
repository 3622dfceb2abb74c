import { Trans } from '@lingui/react/macro'
import type { Problem } from '@tessera/client/problem.ts'

/** The number by which the operator finds the request of a problem in the log. */
export function requestIdOf(problem: Problem): string | undefined {
  const instance = problem.document['instance']
  return typeof instance === 'string' ? instance.split(':').at(-1) : undefined
}

export function RequestId({ id, className = '' }: { id: string | undefined; className?: string }) {
  if (!id) return null
  return (
    <p className={`small muted ${className}`}>
      <Trans>
        Request <span className="code">{id}</span>
      </Trans>
    </p>
  )
}
