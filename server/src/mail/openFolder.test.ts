import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../db/ids.ts'
import { composeLetter, type FilledLetter } from './composeLetter.ts'
import { letterFile, openFolder } from './openFolder.ts'

const sender = { installationName: 'Doors', publicUrl: 'https://d.example', mailFrom: undefined }
let folder = ''
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'tessera-letters-')), 'letters')
})
afterAll(() => rm(join(folder, '..'), { recursive: true }))

function letterOf({ title = 'A concert', name = 'Ada', language = 'en' as 'en' | 'da' } = {}) {
  const letter: FilledLetter = {
    uuid: newId(),
    kind: 'event_moved',
    language,
    data: {
      event_id: newId(),
      title,
      venue: 'The <b>park</b>',
      timezone: 'Europe/Copenhagen',
      starts_at: '2030-06-01T18:00:00.000Z',
      ends_at: '2030-06-01T22:00:00.000Z',
      created_at: '2030-01-01T00:00:00.000Z',
      updated_at: '2030-01-02T00:00:00.000Z',
    },
    created_at: new Date(0),
    name,
    address: 'ada@example.org',
    verified: true,
  }
  return composeLetter(letter, sender)
}

test('a letter is a file that only its owner reads, and a repeat is the same file', async () => {
  const post = openFolder(folder)
  const letter = letterOf()
  await expect(post.send(letter)).resolves.toBeUndefined()
  await expect(post.send(letter)).resolves.toBeUndefined()
  await expect(readdir(folder)).resolves.toEqual([`${letter.uuid}.eml`])
  const file = letterFile(folder, letter.uuid)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  const text = await readFile(file, 'utf8')
  expect(text).toContain('To: Ada <ada@example.org>')
  expect(text).toContain('Subject: Changed: A concert')
})

test('the oldest letters are deleted when there are more than a thousand', async () => {
  const post = openFolder(folder)
  for (let i = 0; i < 1_005; i++)
    await writeFile(join(folder, `00000000-${String(i).padStart(4, '0')}.eml`), '')
  await writeFile(join(folder, 'notes.txt'), '')
  const letter = letterOf()
  await post.send(letter)
  const names = await readdir(folder)
  expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(1_000)
  expect(names).toContain(`${letter.uuid}.eml`)
  expect(names).toContain('notes.txt')
})

test('a folder that cannot be written is a fault of the post', async () => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'file'), '')
  const post = openFolder(join(folder, 'file'))
  await expect(post.send(letterOf())).resolves.toMatchObject({ what: 'post' })
})

test('no text of a person becomes a header or HTML', async () => {
  const post = openFolder(folder)
  const title = 'Rock\r\nBcc: thief@example.org\r\n\r\n<script>x</script>'
  const letter = letterOf({ title, name: 'Ada"\r\nX-Evil: 1\r\n <x@y.z>' })
  await post.send(letter)
  const text = await readFile(letterFile(folder, letter.uuid), 'latin1')
  const [head = ''] = text.split('\r\n\r\n')
  expect(head).not.toMatch(/^(Bcc|X-Evil):/m)
  expect(letter.html).not.toContain('<script>')
  expect(letter.html).toContain('The &#60;b&#62;park&#60;/b&#62;')
})

test('names from right to left and with emoji arrive as they are', async () => {
  const letter = letterOf({ title: 'حفلة 🎺', name: 'יוסי 🦊', language: 'da' })
  expect(letter.subject).toBe('Ændret: حفلة 🎺')
  expect(letter.text).toContain('Hej יוסי 🦊')
  expect(letter.text).toContain('»حفلة 🎺«')
  expect(letter.text).toMatch(/Hvornår: lørdag den 1\. juni 2030.*20\.00/)
  expect(letter.html).toContain('<p dir="auto">Hej יוסי 🦊</p>')
  const post = openFolder(folder)
  await post.send(letter)
  const head = (await readFile(letterFile(folder, letter.uuid), 'utf8')).split('\r\n\r\n')[0]
  const encoded = /To: =\?UTF-8\?B\?([^?]+)\?=/.exec(head ?? '')?.[1] ?? ''
  expect(Buffer.from(encoded, 'base64').toString()).toBe('יוסי 🦊')
})
