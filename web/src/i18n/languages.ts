import { setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import { keepCookie, readCookies } from '../kept/openCookies.ts'

export const LANGUAGES = { en: 'English', da: 'Dansk' } as const
export type Language = keyof typeof LANGUAGES

interface Catalogue {
  readonly messages: Readonly<Record<string, string>>
}

const catalogues = import.meta.glob<Catalogue>('../messages/*/*.po')

/** The parts whose messages are loaded: the shared ones, and those of each door that was opened. */
const loaded = new Set<string>()

export const i18n = setupI18n()

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value)
}

/** The language that was chosen here, or the first of the browser's that we have. */
export function chosenLanguage(): Language {
  const kept = readCookies('language').find(isLanguage)
  if (kept) return kept
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage)
  return first ?? 'en'
}

async function loadPart(part: string, language: Language): Promise<void> {
  const load = catalogues[`../messages/${part}/${language}.po`]
  if (!load) return
  const { messages } = await load()
  i18n.load(language, { ...messages })
}

/** Loads the messages of a part of the pages in the chosen language. */
export async function loadMessages(part: string): Promise<void> {
  if (loaded.has(part)) return
  await loadPart(part, chosenLanguage())
  loaded.add(part)
}

/** Shows the pages in the chosen language. */
export async function showLanguage(language = chosenLanguage()): Promise<void> {
  await Promise.all(['shared', ...loaded].map((part) => loadPart(part, language)))
  loaded.add('shared')
  i18n.activate(language)
  document.documentElement.lang = language
}

export async function chooseLanguage(language: Language): Promise<void> {
  keepCookie('language', language)
  await showLanguage(language)
}

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => i18n.on('change', listener),
    () => (isLanguage(i18n.locale) ? i18n.locale : 'en'),
  )
}
