import type { Credential, EventOfTicket, HeldTicket } from '@tessera/client'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A ticket as this browser keeps it, so that it can be shown without network. */
export interface KeptTicket {
  readonly ticket_id: string
  readonly user_id: string
  readonly holder: string
  readonly ticket: HeldTicket
  readonly event: EventOfTicket
  readonly credential?: KeptCredential
}

/** The key makes codes, and no script can read it. */
export interface KeptCredential {
  readonly credential_id: string
  readonly key: CryptoKey
  readonly algorithm: Credential['algorithm']
  readonly digits: number
  readonly period: number
}

interface Schema extends DBSchema {
  tickets: { key: string; value: KeptTicket }
}

const NAME = 'tessera'
const VERSION = 1

/** How often all tickets were removed since the page was loaded. */
let removals = 0
let opened: Promise<IDBPDatabase<Schema>> | undefined

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('tickets', { keyPath: 'ticket_id' })
    },
    // A phone may end the connection of a page that was long in the background.
    terminated() {
      opened = undefined
    },
  })
  return opened
}

/**
 * To be called before a ticket is read from the server.
 *
 * @returns A function that keeps the ticket, unless all tickets were removed since then because the
 * login ended.
 */
export function startKeeping(): (ticket: KeptTicket) => Promise<void> {
  const before = removals
  return async (ticket) => {
    const database = await open()
    if (removals === before) await database.put('tickets', ticket)
  }
}

export async function readKeptTicket(ticketId: string): Promise<KeptTicket | undefined> {
  return (await open()).get('tickets', ticketId)
}

export async function listKeptTickets(): Promise<KeptTicket[]> {
  return (await open()).getAll('tickets')
}

export async function forgetTicket(ticketId: string): Promise<void> {
  await (await open()).delete('tickets', ticketId)
}

/** Removes the tickets of everybody else: this browser now belongs to another login. */
export async function forgetOthers(userId: string): Promise<void> {
  if (!('indexedDB' in globalThis)) return
  for (const { ticket_id, user_id } of await listKeptTickets())
    if (user_id !== userId) await forgetTicket(ticket_id)
}

/** Removes all tickets and keys: nobody is logged in here any more. */
export async function forgetKept(): Promise<void> {
  if (!('indexedDB' in globalThis)) return
  removals++
  await (await open()).clear('tickets')
}
