import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { useCallback, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../app/me.ts'
import { type KeptTicket, readKeptTicket, startKeeping } from '../../kept/keptTickets.ts'
import { learnServerTime } from '../../kept/serverClock.ts'
import { importSecret } from '../../kept/ticketCode.ts'
import { useLive } from '../../live/useLive.ts'
import { fullName } from '../../parts/fullName.ts'
import { isIssued } from './isIssued.ts'
import { MY_TICKETS } from './myTickets.ts'

/** Keys are made only on https, and on the machine itself. */
export const canKeepKeys = 'crypto' in globalThis && globalThis.crypto.subtle !== undefined

export interface ShownTicket extends KeptTicket {
  readonly reentry: boolean
  /** Without network: what was kept. */
  readonly isOffline: boolean
  /** Another login shows it. */
  readonly isElsewhere: boolean
}

/**
 * Reads a ticket and takes its credential, so that this browser makes its codes from now on, also
 * without network. The server says each time whether the credential is still the ticket's.
 */
export function useTicket(ticketId: string) {
  const me = useMe({ asks: true })
  const client = useQueryClient()
  const key = ['ticket', ticketId]
  const query = useQuery({
    queryKey: key,
    enabled: me.data !== undefined || me.error instanceof Unreachable,
    staleTime: 0,
    queryFn: async (): Promise<ShownTicket> => {
      try {
        return await readTicket(ticketId)
      } catch (error) {
        const kept = error instanceof Unreachable ? await readKeptTicket(ticketId) : undefined
        if (!kept) throw error
        return { ...kept, reentry: false, isOffline: true, isElsewhere: false }
      }
    },
  })
  const [refusal, setRefusal] = useState<{ readonly reason: string; readonly at: number }>()
  useLive(({ event, data }) => {
    const told: { ticket_id?: string; reason?: string } = Object(data)
    if (event !== 'tickets' || told.ticket_id !== ticketId) return
    if (told.reason !== undefined && told.reason !== 'moved')
      setRefusal({ reason: told.reason, at: Date.now() })
    else setRefusal(undefined)
    void client.invalidateQueries({ queryKey: key })
    void client.invalidateQueries({ queryKey: MY_TICKETS })
  })
  const showHere = useCallback(async () => {
    await takeCredential(ticketId, true)
    await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
  }, [client, ticketId])
  return { query, me, refusal, showHere }
}

async function readTicket(ticketId: string): Promise<ShownTicket> {
  const keep = startKeeping()
  const [ticket, me] = await Promise.all([
    answer(api.GET('/api/v1/ticket/{id}', { params: { path: { id: ticketId } } })),
    answer(api.GET('/api/v1/auth-jwt/user-info')),
  ])
  const isLive = isIssued(ticket)
  const [event, credential] = await Promise.all([
    answer(api.GET('/api/v1/event/{id}', { params: { path: { id: ticket.event_id } } })),
    isLive && canKeepKeys ? takeCredential(ticketId, false) : undefined,
  ])
  const holder = fullName(me) || me.username
  const shown = {
    ticket_id: ticketId,
    user_id: me.uuid,
    holder,
    ticket: { ...ticket, event },
    event,
    reentry: event.reentry,
    isOffline: false,
  }
  const { reentry: _, isOffline: __, ...kept } = shown
  const known = credential && credential !== 'elsewhere' ? { credential } : {}
  await keep({ ...kept, ...known })
  return { ...shown, ...known, isElsewhere: credential === 'elsewhere' }
}

/** @returns The credential as this browser keeps it, or that another login has it. */
async function takeCredential(ticketId: string, replace: boolean) {
  const sentAt = Date.now()
  try {
    const taken = await answer(
      api.POST('/api/v1/ticket', { body: { ticket_id: ticketId, ...(replace && { replace }) } }),
    )
    learnServerTime(Date.parse(taken.server_time), sentAt)
    const { credential_id, algorithm, digits, period, secret } = taken
    const key = await importSecret(secret, algorithm)
    return { credential_id, algorithm, digits, period, key }
  } catch (error) {
    if (error instanceof Problem && error.code === 'credential_elsewhere') return 'elsewhere'
    throw error
  }
}
