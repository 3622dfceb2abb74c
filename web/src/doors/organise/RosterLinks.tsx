import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event, NewRosterLink, RosterLink } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { usePages } from '../../api/usePages.ts'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { useDates } from '../../parts/dates.ts'
import { Form } from '../../parts/Form.tsx'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { QrPicture } from '../../parts/QrPicture.tsx'
import { ShowPages } from '../../parts/states.tsx'
import { useRoleNames } from './useRoleNames.ts'

const MOST_USES = 1000
const MOST_DAYS = 90

/** Links by which people put themselves on the roster: the person who opens one accepts it. */
export default function RosterLinks({ event }: { event: Event }) {
  const [made, setMade] = useState<NewRosterLink>()
  return (
    <>
      <div className="pad stack after-summary">
        <p className="small muted">
          <Trans>
            People who open the link log in or sign up, and accept. Give it only to the people whom
            you mean: anybody who has it can use it.
          </Trans>
        </p>
        {made ? (
          <MadeLink made={made} onDone={() => setMade(undefined)} />
        ) : (
          <MakeLink event={event} onMade={setMade} />
        )}
      </div>
      <LinkList event={event} />
    </>
  )
}

function linksKey(event: Event) {
  return ['roster-links', event.uuid] as const
}

function MakeLink({ event, onMade }: { event: Event; onMade: (made: NewRosterLink) => void }) {
  const names = useRoleNames()
  return (
    <Form
      className="stack"
      onSend={async ({ role = 'agent', uses = '1', valid_days = '7' }) => {
        onMade(
          await answer(
            api.POST('/api/v1/event/{id}/roster-link', {
              params: { path: { id: event.uuid } },
              body: {
                role: role === 'user' || role === 'event_admin' ? role : 'agent',
                uses: Number(uses),
                valid_days: Number(valid_days),
              },
            }),
          ),
        )
        await queries.invalidateQueries({ queryKey: linksKey(event) })
      }}
    >
      {({ busy }) => (
        <>
          <div className="grid-3">
            <SelectField name="role" label={<Trans>They become</Trans>} defaultValue="agent">
              <option value="agent">{names.agent}</option>
              <option value="event_admin">{names.event_admin}</option>
              <option value="user">{names.user}</option>
            </SelectField>
            <TextField
              name="uses"
              label={<Trans>For how many people</Trans>}
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_USES}
              defaultValue={1}
            />
            <TextField
              name="valid_days"
              label={<Trans>For how many days</Trans>}
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_DAYS}
              defaultValue={7}
            />
          </div>
          <div>
            <Button type="submit" busy={busy}>
              <Trans>Make the link</Trans>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

function MadeLink({ made, onDone }: { made: NewRosterLink; onDone: () => void }) {
  const { t } = useLingui()
  const address = `${window.location.origin}${made.url_path}`
  return (
    <div className="stack">
      <p className="small">
        <Trans>The link is shown this once. Send it, or let them scan it from this screen.</Trans>
      </p>
      <QrPicture text={address} label={t`The link as a QR code`} />
      <p className="code wrap">{address}</p>
      <div className="row gap-2 row-wrap">
        <CopyButton text={address} />
        <Button look="quiet" onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  )
}

function LinkList({ event }: { event: Event }) {
  const query = usePages(linksKey(event), (page) =>
    answer(
      api.GET('/api/v1/event/{id}/roster-link', {
        params: { path: { id: event.uuid }, query: { ...(page && { page }) } },
      }),
    ),
  )
  return (
    <ShowPages query={query} lines={2} empty={null}>
      {(links) => (
        <ul className="list links">
          {links.map((link) => (
            <LinkItem key={link.uuid} link={link} event={event} />
          ))}
        </ul>
      )}
    </ShowPages>
  )
}

function LinkItem({ link, event }: { link: RosterLink; event: Event }) {
  const { moment } = useDates()
  const names = useRoleNames()
  const { sentence } = useProblemText()
  const end = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/roster-link/{id}', { params: { path: { id: link.uuid } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksKey(event) }),
  })
  return (
    <li className="item row-wrap">
      <span className="grow">
        <span className="strong">{names[link.role]}</span>
        <br />
        <span className="small muted">
          <Plural value={link.uses_left} _0="used up" one="# use left" other="# uses left" />
          {' · '}
          <Trans>
            until {moment(link.expires_at)} · by {link.invited_by}
          </Trans>
        </span>
        {end.error && (
          <span className="error" role="alert">
            {sentence(end.error)}
          </span>
        )}
      </span>
      {link.uses_left > 0 && (
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          <Trans>End the link</Trans>
        </Button>
      )}
    </li>
  )
}
