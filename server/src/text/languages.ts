/** The languages of this server's own pages. The first is the one for everybody else. */
export const LANGUAGES = ['en', 'da'] as const

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** Returns the first of these language tags (RFC 5646) of which we have the language. */
export function firstLanguage(tags: string): Language | undefined {
  return tags
    .split(' ')
    .map((tag) => tag.split('-')[0]?.toLowerCase())
    .find(isLanguage)
}

/** The locale in which dates and amounts are written. English ones are those of Europe. */
export function formatLocale(language: Language): string {
  return language === 'en' ? 'en-GB' : language
}
