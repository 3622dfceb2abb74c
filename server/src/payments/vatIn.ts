/**
 * The VAT in a price that contains it: price × rate / (100 % + rate), in integers, rounded once,
 * half up. It is computed for each ticket and never for a total: the two differ by up to two øre in
 * a quarter of all orders, and a ticket can be refunded alone.
 *
 * @param priceMinor Minor units, from 0 to 2^31.
 * @param rateBp Hundredths of a percent, from 0 to 10,000.
 */
export function vatIn(priceMinor: number, rateBp: number): number {
  const whole = 10_000 + rateBp
  return Math.floor((2 * priceMinor * rateBp + whole) / (2 * whole))
}
