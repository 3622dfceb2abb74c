import { Problem } from '@tessera/client/problem.ts'
import { describe, expect, test } from 'vitest'
import { Clash, saveChange } from './saveChange.ts'

interface Thing {
  readonly name: string
  readonly seats: number
  readonly updated_at: string | null
}

type Change = Partial<Pick<Thing, 'name' | 'seats'>> & { if_updated_at?: string | null }

const SHOWN: Thing = { name: 'Spectra', seats: 5, updated_at: null }

/** A server with one thing, which refuses a change of another version than it has. */
function openServer(first: Thing = SHOWN) {
  let now = first
  let versions = 0
  const sent: Change[] = []
  /** Somebody else writes. */
  const meanwhile = (change: Change) => {
    versions++
    now = { ...now, ...change, updated_at: `version ${versions}` }
  }
  return {
    sent,
    meanwhile,
    now: () => now,
    read: async () => now,
    async write({ if_updated_at, ...change }: Change) {
      if (if_updated_at !== now.updated_at) throw late()
      sent.push(change)
      meanwhile(change)
      return now
    },
  }
}

function late(): Problem {
  const type = 'https://tessera.example/problems/precondition_failed'
  return new Problem({ status: 412, headers: new Headers() }, { type })
}

const versions = { shown: SHOWN, seen: SHOWN }

describe('a change of a form', () => {
  test('sends only the fields that differ from what was shown', async () => {
    const server = openServer()
    const wanted = { name: 'Spectra', seats: 7 }
    const saved = await saveChange({ ...versions, wanted, ...server })
    expect(server.sent).toEqual([{ seats: 7 }])
    expect(saved).toEqual({ now: server.now(), isChanged: true })
  })

  test('sends nothing when nothing differs, or somebody else has written the same', async () => {
    const server = openServer()
    server.meanwhile({ seats: 7 })
    for (const wanted of [{ name: 'Spectra', seats: 5 }, { seats: 7 }])
      expect(await saveChange({ ...versions, wanted, ...server })).toMatchObject({
        isChanged: false,
      })
    expect(server.sent).toEqual([])
  })

  test('leaves what somebody else has changed in other fields', async () => {
    const server = openServer()
    server.meanwhile({ seats: 9 })
    await saveChange({ ...versions, wanted: { name: 'Mine', seats: 5 }, ...server })
    expect(server.now()).toMatchObject({ name: 'Mine', seats: 9 })
  })

  test('tells what somebody else has changed in the same fields, and writes over it once that is known', async () => {
    const server = openServer()
    server.meanwhile({ seats: 9 })
    const wanted = { name: 'Mine', seats: 6 }
    const clash = await saveChange({ ...versions, wanted, ...server }).catch((error) => error)
    expect(clash).toBeInstanceOf(Clash)
    expect(clash).toMatchObject({ fields: ['seats'], now: server.now() })
    expect(server.sent).toEqual([])
    await saveChange({ shown: SHOWN, seen: clash.now, wanted, ...server })
    expect(server.now()).toMatchObject(wanted)
  })

  test('looks again when somebody writes between its reading and its writing', async () => {
    const server = openServer()
    let isFirst = true
    const read = async () => {
      const before = server.now()
      if (isFirst) server.meanwhile({ name: 'Theirs' })
      isFirst = false
      return before
    }
    await saveChange({ ...versions, wanted: { seats: 6 }, ...server, read })
    expect(server.now()).toMatchObject({ name: 'Theirs', seats: 6 })
  })

  test('gives up with the refusal of the server when somebody always writes first', async () => {
    const server = openServer()
    const write = async () => {
      throw late()
    }
    const saving = saveChange({ ...versions, wanted: { seats: 6 }, ...server, write })
    await expect(saving).rejects.toMatchObject({ code: 'precondition_failed' })
  })
})
