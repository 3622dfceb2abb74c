import type { Environment } from './config.ts'
import { SETTINGS } from './settings.ts'

/** Shorter values, such as a port, occur in other words, and are no secret. */
const LEAST_CHARACTERS = 6
/** A piece of a secret that is shorter than this says nothing about it. */
const LEAST_PIECE = 4

/**
 * Replaces the value of every setting in a text by the setting's name, such as `$TESSERA_DATA`.
 *
 * The last guard before an error is printed. Sentences of ours name no value, but an error may come
 * from a library, and a path may be part of it. What a piece of a password becomes in such an error
 * cannot be known, so in a fault (a text with a stack) each piece of a secret is replaced too.
 */
export function hideSettings(text: string, environment: Environment): string {
  const hidden = SETTINGS.flatMap(({ name, secret }) => {
    const value = environment[name]?.trim() ?? ''
    const whole = value.length >= LEAST_CHARACTERS ? [value] : []
    const pieces = secret && isFault(text) ? piecesOf(value) : []
    return [...whole, ...pieces].map((part) => ({ name, part }))
  })
  // The longest first: a part of a value must not hide the value from the search.
  return hidden
    .sort((one, other) => other.part.length - one.part.length)
    .reduce((said, { name, part }) => said.replaceAll(part, `$${name}`), text)
}

function isFault(text: string): boolean {
  return /\n\s+at /.test(text)
}

/** User name and password of an address, in the pieces into which a parser may split them. */
function piecesOf(value: string): string[] {
  const login = /^\w+:[/]{2}(.*)@/s.exec(value)?.[1]
  if (login === undefined) return []
  const [, ...password] = login.split(':')
  const texts = [login, password.join(':'), ...login.split(/[:/#?%@&=]/)]
  return texts.filter((piece) => piece.length >= LEAST_PIECE)
}
