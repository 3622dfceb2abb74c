import { Trans } from '@lingui/react/macro'
import type { LicenceSeat } from '@tessera/client'
import { Avatar } from '../../app/Avatar.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { knownDevice } from '../../parts/deviceName.ts'
import { isBorrowed, isHereNow, isIdle } from './idle.ts'
import { PersonName } from './PersonName.tsx'

interface Props {
  readonly seats: readonly LicenceSeat[]
  readonly onPutOut: (seat: LicenceSeat) => void
}

/** A table at a desk, a list on a phone. */
export function WhoIsIn(props: Props) {
  return (
    <section className="card">
      <SeatTable {...props} />
      <SeatList {...props} />
    </section>
  )
}

function SeatTable({ seats, onPutOut }: Props) {
  return (
    <table className="table desk">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Member</Trans>
          </th>
          <th scope="col">
            <Trans>Where</Trans>
          </th>
          <th scope="col">
            <Trans>In since</Trans>
          </th>
          <th scope="col">
            <Trans>Last seen</Trans>
          </th>
          <th scope="col">
            <span className="vh">
              <Trans>Put out</Trans>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.licence_seat_id}>
            <td>
              <span className="row">
                <Avatar name={seat.username} />
                <PersonName person={seat} />
              </span>
            </td>
            <td className="wrap">
              <Where seat={seat} />
            </td>
            <td className="nowrap">
              <Since at={seat.since} />
            </td>
            <td className="nowrap">
              <LastSeen seat={seat} />
            </td>
            <td className="right">
              <PutOutButton seat={seat} onPutOut={onPutOut} look="quiet" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SeatList({ seats, onPutOut }: Props) {
  return (
    <ul className="list phone-block">
      {seats.map((seat) => (
        <li key={seat.licence_seat_id} className="item">
          <Avatar name={seat.username} />
          <span className="grow stack stack-1">
            <PersonName person={seat} />
            <span className="small muted wrap">
              <Where seat={seat} /> · <Since at={seat.since} />
            </span>
            <LastSeen seat={seat} />
          </span>
          <PutOutButton seat={seat} onPutOut={onPutOut} look="plain" />
        </li>
      ))}
    </ul>
  )
}

function PutOutButton({
  seat,
  onPutOut,
  look,
}: {
  seat: LicenceSeat
  onPutOut: Props['onPutOut']
  look: 'quiet' | 'plain'
}) {
  if (seat.free_at)
    return (
      <span className="small muted">
        <FreeAt at={seat.free_at} />
      </span>
    )
  return (
    <Button look={look} onClick={() => onPutOut(seat)}>
      <Trans>
        Put out<span className="vh"> {seat.username}</span>
      </Trans>
    </Button>
  )
}

function FreeAt({ at }: { at: string }) {
  const { time } = useDates()
  return <Trans>left, free at {time(at)}</Trans>
}

function Where({ seat }: { seat: LicenceSeat }) {
  const names = seat.devices.map(
    ({ device_name, user_agent, address }) => device_name || knownDevice(user_agent) || address,
  )
  if (names.length === 0) return <Trans>not logged in</Trans>
  return <bdi>{[...new Set(names)].join(' · ')}</bdi>
}

/** The time of day; of an earlier day, the day. */
function Since({ at }: { at: string }) {
  const { day, time } = useDates()
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return isToday ? <Digits>{time(at)}</Digits> : <span>{day(at)}</span>
}

function LastSeen({ seat }: { seat: LicenceSeat }) {
  const { ago, day } = useDates()
  if (isBorrowed(seat) && seat.borrowed_until)
    return (
      <Badge kind="lapis">
        <Trans>Borrowed until {day(seat.borrowed_until)}</Trans>
      </Badge>
    )
  if (isHereNow(seat))
    return (
      <Badge kind="yes">
        <Trans>Now</Trans>
      </Badge>
    )
  const when = ago(seat.last_seen_at ?? seat.since)
  if (isIdle(seat))
    return (
      <Badge kind="wait">
        <Trans>Idle, seen {when}</Trans>
      </Badge>
    )
  return <span className="small">{when}</span>
}
