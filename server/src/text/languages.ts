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
