import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const page = fileURLToPath(new URL('../../../docs/your-application.md', import.meta.url))

/** What docs/your-application.md says about one client. */
export interface ClientSection {
  readonly client: string
  /** The body that registers the application. */
  readonly registration: string
  readonly configuration: string
}

/** Returns the sections of the page that configure a client. They are the ones that are tried. */
export async function readApplicationPage(): Promise<ClientSection[]> {
  const [, ...sections] = (await readFile(page, 'utf8')).split(/^## /m)
  return sections.flatMap((text) => {
    const client = text.split('\n')[0] ?? ''
    const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    const registration = blocks.find(([, language]) => language === 'json')?.[2]
    const configuration = blocks.find(([, language]) =>
      /^(apache|python|js|ruby)$/.test(language ?? ''),
    )
    if (registration === undefined && configuration === undefined) return []
    return { client, registration: registration ?? '', configuration: configuration?.[2] ?? '' }
  })
}

/** The values that a person puts in the place of those on the page. */
export interface Values {
  readonly tessera: string
  readonly application: string
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
}

/** @throws {Error} if the page has a place for a value that is not given. */
export function fillIn(text: string, values: Values): string {
  const places = {
    'https://tessera.example.org': values.tessera,
    'https://app.example.org': values.application,
    CLIENT_ID: values.clientId,
    CLIENT_SECRET: values.clientSecret,
    A_LONG_RANDOM_TEXT: crypto.randomUUID() + crypto.randomUUID(),
  }
  return Object.entries(places).reduce((filled, [place, value]) => {
    if (!filled.includes(place)) return filled
    if (value === undefined) throw new Error(`The page needs a value for ${place}.`)
    return filled.replaceAll(place, value)
  }, text)
}
