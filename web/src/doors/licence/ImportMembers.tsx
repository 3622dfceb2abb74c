import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { Shape } from '../../parts/shapes.tsx'
import { SeatBar } from './LicencesPage.tsx'
import { type ImportFault, type ImportState, linesOf, useImport } from './useImport.ts'

/** A list of user names, one per line, typed or from a file. */
export function ImportMembers({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const { state, run, takeBack, stop } = useImport(id)
  const isRunning = state?.kind === 'adding' || state?.kind === 'taking-back'
  const count = linesOf(text).length
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Import members</Trans>
      </h2>
      {!state && (
        <>
          <label className="field">
            <span className="label">
              <Trans>User names</Trans>
            </span>
            <span className="hint">
              <Trans>One per line. Of a table, the first column is read.</Trans>
            </span>
            <textarea
              className="textarea"
              rows={6}
              value={text}
              spellCheck={false}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          <label className="field">
            <span className="label">
              <Trans>Or a file</Trans>
            </span>
            <input
              className="input"
              type="file"
              accept=".txt,.csv,text/plain,text/csv"
              aria-label={t`A file with user names`}
              onChange={async ({ target }) => setText((await target.files?.[0]?.text()) ?? text)}
            />
          </label>
        </>
      )}
      {state && <Progress state={state} />}
      <div className="row gap-2 row-wrap">
        {!state && (
          <Button
            look="main"
            {...(count === 0 && { notYet: <Trans>Write at least one user name.</Trans> })}
            onClick={() => void run(text)}
          >
            <Plural value={count} one="Invite # person" other="Invite # people" />
          </Button>
        )}
        {state?.kind === 'adding' && (
          <Button onClick={stop}>
            <Trans>Stop</Trans>
          </Button>
        )}
        {state && !isRunning && state.kind !== 'taken-back' && state.added.length > 0 && (
          <Button look="danger" onClick={() => void takeBack()}>
            <Plural
              value={state.added.length}
              one="Take back # invitation"
              other="Take back all #"
            />
          </Button>
        )}
        {!isRunning && (
          <Button look="quiet" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}

function Progress({ state: { kind, done, total, added, faults } }: { state: ImportState }) {
  return (
    <div className="stack stack-3">
      <div className="stack stack-2" role="status">
        <p className="strong">
          {kind === 'taking-back' || kind === 'taken-back' ? (
            <Trans>
              {done} of {total} taken back
            </Trans>
          ) : (
            <Trans>
              {done} of {total} done, {added.length} invited
            </Trans>
          )}
        </p>
        <SeatBar inUse={done} of={total} />
        {kind === 'stopped' && (
          <p className="small">
            <Trans>Stopped. Those after the last line were not invited.</Trans>
          </p>
        )}
      </div>
      {faults.length > 0 && (
        <ul className="stack stack-2 import-list">
          {faults.map((fault) => (
            <Fault key={fault.line} fault={fault} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Fault({ fault: { line, username, error } }: { fault: ImportFault }) {
  const { sentence } = useProblemText()
  const isUnknown = error instanceof Problem && error.status === 404
  const isOdd = error instanceof Problem && error.code === 'malformed_input'
  return (
    <li className="row small">
      <Shape kind="wait" />
      <span className="wrap">
        <Trans>
          Line {line}, “<bdi>{username}</bdi>”:
        </Trans>{' '}
        {isUnknown || isOdd ? <Trans>nobody here has this user name.</Trans> : sentence(error)}
      </span>
    </li>
  )
}
