import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Check } from 'typebox/value'

const Sheet = Type.Object({
  event_id: Type.String(),
  /** The server's address when it last showed the demo; absent in sheets of earlier versions. */
  public_url: Type.Optional(Type.String()),
  people: Type.Array(
    Type.Object({
      username: Type.String(),
      what: Type.String(),
      password: Type.String(),
      secret: Type.String(),
    }),
  ),
  /** The example application and its licence; absent in sheets of earlier versions. */
  laboratory: Type.Optional(
    Type.Object({
      serial: Type.String(),
      client_id: Type.String(),
      client_secret: Type.String(),
    }),
  ),
})

/** The people of the demo, and how they log in. */
export type DemoSheet = Type.Static<typeof Sheet>

export function demoSheetFile(dataFolder: string): string {
  return join(dataFolder, 'demo.json')
}

/** The sheet of an earlier start, if there is a valid one. */
export async function readSheet(file: string): Promise<DemoSheet | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const sheet: unknown = JSON.parse(text)
  return Check(Sheet, sheet) ? sheet : undefined
}

/** Writes the sheet with mode 600. */
export async function writeSheet(file: string, sheet: DemoSheet): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  await handle.writeFile(JSON.stringify(sheet, undefined, 2))
  await handle.sync()
  await handle.close()
}
