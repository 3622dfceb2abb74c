import { useProblemText } from './problemText.ts'

/** Why something could not be done, in one line. Without an error there is nothing. */
export function ErrorLine({ error }: { error: unknown }) {
  const { sentence } = useProblemText()
  if (error === undefined || error === null) return null
  return (
    <p className="error" role="alert">
      {sentence(error)}
    </p>
  )
}
