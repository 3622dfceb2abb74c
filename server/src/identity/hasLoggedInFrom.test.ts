import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { hasLoggedInFrom } from './hasLoggedInFrom.ts'
import { rememberPlace } from './provePerson.ts'

const t = testApp()

test('a place is known by its browser or its network, to the person who logged in there', async () => {
  const [person, other] = [await t.person(), await t.person()]
  const [browserId, otherBrowser] = [crypto.randomUUID(), crypto.randomUUID()]
  const [address, elsewhere] = ['192.0.2.1', '198.51.100.1']
  await t.sql.begin(async (tx) => {
    const isKnown = (place: { browserId: string; address: string }, userId = person.uuid) =>
      hasLoggedInFrom(tx, { ...place, userId })
    expect(await isKnown({ browserId, address })).toBe(false)
    await rememberPlace(tx, { browserId, address, userId: person.uuid })
    expect(await isKnown({ browserId, address: elsewhere })).toBe(true)
    expect(await isKnown({ browserId: otherBrowser, address })).toBe(true)
    expect(await isKnown({ browserId: otherBrowser, address: elsewhere })).toBe(false)
    expect(await isKnown({ browserId, address }, other.uuid)).toBe(false)
  })
})
