/** A cause with the person, as it is stored. */
export function causeOf(userId: string, cause: string): string {
  return `${cause}/${userId}`
}
