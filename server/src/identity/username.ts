import { foldTyped } from '../text/foldTyped.ts'

/** The characters of a user name. The check on the column enforces the same rule. */
const USERNAME = /^[A-Za-z0-9._-]{3,32}$/

/**
 * The one form in which user names are compared, here and in the database: `lower(username) = key`.
 * What no user name contains and people type or paste (a space at the end, an unseen character) is
 * left out first. Any other text that is not a valid user name has no key and belongs to nobody.
 * Such a text is never lowered, because PostgreSQL and JavaScript lower letters beyond ASCII
 * differently: U+0130 becomes `i` in one and two characters in the other.
 */
export function usernameKey(text: string): string | undefined {
  const username = foldTyped(text)
  return USERNAME.test(username) ? username.toLowerCase() : undefined
}
