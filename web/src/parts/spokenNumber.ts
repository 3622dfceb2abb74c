/** An order number as people read it out: 7QK2-M4XZ. */
export function spokenNumber(number: string): string {
  return number.replace(/^(.{4})(.+)$/, '$1-$2')
}
