import { useLingui } from '@lingui/react/macro'

/** How somebody was paid, in words; an unknown way as the server names it. */
export function useMethodName() {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    cash: t`Cash`,
    card: t`Card`,
    transfer: t`Bank transfer`,
    other: t`Another way`,
  }
  return (method: string | null) => (method === null ? '' : (names[method] ?? method))
}
