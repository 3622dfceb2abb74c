import { expect, test } from 'vitest'
import { fillIn, readApplicationPage } from './readApplicationPage.ts'
import { START, TRIALS } from './trials.ts'

const sections = await readApplicationPage()

test('each client that docs/your-application.md configures is tried, and no other', () => {
  const clients = sections.map(({ client }) => client)
  expect(clients).toEqual(Object.keys(START))
  expect([...new Set(TRIALS.map(({ client }) => client))]).toEqual(clients)
})

test.each(sections)(
  '$client has a registration and a configuration with places for the values',
  ({ registration, configuration }) => {
    const values = {
      tessera: 'http://localhost:8000',
      application: 'http://localhost:3000',
      clientId: 'an id',
      clientSecret: 'a secret',
    }
    expect(JSON.parse(fillIn(registration, values))).toMatchObject({
      name: expect.any(String),
      redirect_uris: [expect.stringMatching(/^http:\/\/localhost:3000\//)],
      post_logout_redirect_uris: ['http://localhost:3000/'],
    })
    const filled = fillIn(configuration, values)
    expect(filled).toContain('http://localhost:8000')
    expect(filled).toContain('an id')
    expect(filled).not.toMatch(/example\.org|CLIENT_|A_LONG/)
  },
)

test('a value that is missing is named', () => {
  const values = { tessera: 'http://localhost:8000', application: 'http://localhost:3000' }
  expect(() => fillIn('OIDCClientID CLIENT_ID', values)).toThrow('CLIENT_ID')
})

test('each change of a trial finds its text on the page', () => {
  for (const { client, change } of TRIALS) {
    if (!change) continue
    const [text] = change
    expect(sections.find((section) => section.client === client)?.configuration).toContain(text)
  }
})
