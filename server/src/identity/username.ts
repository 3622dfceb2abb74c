/** What a user name is made of: the check on the column says the same. */
const USERNAME = /^[A-Za-z0-9._-]{3,32}$/

/**
 * The one form in which a user name is compared, in the database as here: `lower(username) = key`. A text that is
 * no user name has none, and is nobody's: PostgreSQL and JavaScript lower letters beyond ASCII differently (U+0130
 * becomes `i` in one and two characters in the other), so none is ever lowered.
 */
export function usernameKey(text: string): string | undefined {
  return USERNAME.test(text) ? text.toLowerCase() : undefined
}
