import { Plural, Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { type ReactNode, useId, useState } from 'react'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { useDates } from './dates.ts'
import { parseUsernames } from './parseUsernames.ts'
import { useProblemText } from './problemText.ts'
import { type Imported, type ImportState, useImport } from './useImport.ts'

const MOST_LINES = 5_000
const MOST_BYTES = 1_000_000

/** Adds many people at once by their user names, and says for each line what became of it. */
export function ImportList({
  title,
  onClose,
  ...imported
}: Imported & { title: ReactNode; onClose: () => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const { state, isBusy, run, stop, takeBack } = useImport(imported)
  const lines = parseUsernames(text)
  return (
    <section className="card pad stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="size-l">
        {title}
      </h2>
      <div className="field">
        <label className="label" htmlFor={`${id}-text`}>
          <Trans>User names</Trans>
        </label>
        <p className="hint" id={`${id}-hint`}>
          <Trans>One on each line. In a CSV file the first column counts.</Trans>
        </p>
        <textarea
          id={`${id}-text`}
          className="textarea code"
          rows={6}
          spellCheck={false}
          autoCapitalize="none"
          disabled={isBusy}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <FileField disabled={isBusy} onRead={setText} />
      <Progress state={state} />
      <div className="row gap-2 row-wrap">
        {isBusy ? (
          <Button onClick={stop}>
            <Trans>Stop</Trans>
          </Button>
        ) : (
          <Button
            look="main"
            onClick={() => void run(lines)}
            {...(lines.length === 0 && {
              notYet: <Trans>Write user names, or choose a file.</Trans>,
            })}
            {...(lines.length > MOST_LINES && {
              notYet: <Trans>At most 5,000 at once. Import the rest afterwards.</Trans>,
            })}
          >
            <Plural value={lines.length} _0="Import" one="Import # name" other="Import # names" />
          </Button>
        )}
        {!isBusy && state.phase !== 'taken-back' && state.added.length > 0 && (
          <Button look="danger" onClick={() => void takeBack()}>
            <Plural value={state.added.length} one="Take # back" other="Take all # back" />
          </Button>
        )}
        <Button look="quiet" onClick={onClose} {...(isBusy && { 'aria-disabled': true })}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </section>
  )
}

function FileField({ disabled, onRead }: { disabled: boolean; onRead: (text: string) => void }) {
  const id = useId()
  const [isTooLarge, setTooLarge] = useState(false)
  async function read(file: File | undefined) {
    if (!file) return
    setTooLarge(file.size > MOST_BYTES)
    if (file.size <= MOST_BYTES) onRead(await file.text())
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <Trans>Or a file</Trans>
      </label>
      <input
        id={id}
        className="input"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        disabled={disabled}
        onChange={({ target }) => void read(target.files?.[0])}
      />
      {isTooLarge && (
        <p className="error" role="alert">
          <Trans>This file is too large for a list of user names. Choose another one.</Trans>
        </p>
      )}
    </div>
  )
}

function Progress({ state }: { state: ImportState }) {
  const { number } = useDates()
  const { phase, total, done, added, there, failed } = state
  if (phase === 'idle') return null
  return (
    <div className="stack stack-3">
      <progress className="progress" max={total} value={done} aria-label={`${done} / ${total}`} />
      <p role="status">
        {phase === 'taken-back' ? (
          <Trans>Taken back. {number(added.length)} of them are still there.</Trans>
        ) : (
          <Trans>
            {number(done)} of {number(total)} lines: {number(added.length)} added, {number(there)}{' '}
            there already, {number(failed.length)} failed.
          </Trans>
        )}
        {phase === 'stopped' && (
          <>
            {' '}
            <Trans>Stopped: the lines after these were not read.</Trans>
          </>
        )}
      </p>
      {failed.length > 0 && <Failures failed={failed} />}
    </div>
  )
}

function Failures({ failed }: Pick<ImportState, 'failed'>) {
  const { sentence } = useProblemText()
  return (
    <Banner
      kind="no"
      title={<Plural value={failed.length} one="# line failed" other="# lines failed" />}
    >
      <ul className="failed-lines">
        {failed.map(({ line, username, error }) => (
          <li key={line} className="wrap">
            <Trans>
              Line {line}: <bdi className="code">{username}</bdi>
            </Trans>{' '}
            {isNobody(error) ? <Trans>Nobody has this user name.</Trans> : sentence(error)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** A text that cannot be a user name is refused as malformed. */
function isNobody(error: unknown): boolean {
  return error instanceof Problem && (error.status === 404 || error.code === 'malformed_input')
}
