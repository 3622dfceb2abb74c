/** Says an order number as the pages do, and as people read it out: 7QK2-M4XZ. */
export function sayOrderNumber(number: string): string {
  return number.replace(/^(.{4})(.+)$/, '$1-$2')
}
