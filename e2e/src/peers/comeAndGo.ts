import { setTimeout as sleep } from 'node:timers/promises'
import { answer } from '@tessera/client'
import type { Page } from 'playwright-core'
import type { Person } from '../person.ts'
import { agree } from './check.ts'
import type { Guest } from './makeGuest.ts'
import { press, signIn } from './signIn.ts'

/** One person at one application. */
export interface Visit {
  readonly page: Page
  readonly tessera: string
  readonly admin: Person
  readonly guest: Guest
  readonly application: {
    readonly name: string
    readonly origin: string
    /** Whether it hears of logouts by back-channel, or revokes its tokens. */
    readonly letsGo: boolean
  }
  /** The sign-in page that is expected between the login and the application. */
  readonly asks: string
  /** Where the person logs out: in the application, or at Tessera. */
  readonly leaves: 'here' | 'elsewhere'
  readonly meanwhile?: ((page: Page) => Promise<void>) | undefined
}

/** Longer than the job needs that tells applications of a logout. */
const HEARS_MS = 10_000

/** A person comes in through Tessera, is known, has a licence seat, leaves, and is out. */
export async function comeAndGo(visit: Visit): Promise<void> {
  const { page, tessera, guest, application, asks, leaves } = visit
  await goToSignIn(visit)
  const login = `Log in to ${application.name}`
  agree(await signIn(page, tessera, guest), [login, 'Write these down', asks])
  await page.getByText(`You are ${guest.username}`).waitFor()
  agree(new URL(page.url()).origin, application.origin)
  agree(await licenceSeatOf(visit), 'in use')
  await visit.meanwhile?.(page)

  if (leaves === 'elsewhere') await page.goto(`${tessera}/api/v1/auth-jwt/sign-out`)
  await press(page, page.getByText('Log out', { exact: true }))
  // A client that sends no id token does not show whom it means, so the person is asked.
  if ((await page.title()) === 'Log out?')
    await press(page, page.getByRole('button', { name: 'Log out' }))
  await becomesFree(visit)
  await goToSignIn(visit)
  agree(await page.locator('h1').innerText(), login)
}

/** Visits the application, and presses what it offers for a login, if it asks at all. */
async function goToSignIn({ page, application, tessera }: Visit): Promise<void> {
  await page.goto(`${application.origin}/`)
  for (let i = 0; i < 2 && !page.url().startsWith(`${tessera}/`); i++)
    await press(page, page.getByText(/^(Log in|Sign in with Tessera)$/))
}

/**
 * The licence seat of a person who left is free at once when the application lets go. Else it is
 * free when the last access token has expired.
 */
async function becomesFree(visit: Visit): Promise<void> {
  const expected = visit.application.letsGo ? undefined : 'released'
  const giveUpAt = Date.now() + HEARS_MS
  while ((await licenceSeatOf(visit)) !== expected && Date.now() < giveUpAt) await sleep(100)
  agree(await licenceSeatOf(visit), expected)
}

async function licenceSeatOf({
  admin,
  guest: { licence: id, username },
}: Visit): Promise<'in use' | 'released' | undefined> {
  const { items } = await answer(
    admin.client.api.GET('/api/v1/licence/{id}/licence-seat', { params: { path: { id } } }),
  )
  const found = items.find((licenceSeat) => licenceSeat.username === username)
  if (!found) return undefined
  return found.free_at === null ? 'in use' : 'released'
}
