/** An order number as it is read out: in two groups. */
export function orderName(number: string): string {
  return number.replace(/^(.{4})(.+)$/, '$1-$2')
}
