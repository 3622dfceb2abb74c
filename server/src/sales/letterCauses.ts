/** How often the letter of an order is sent again, until those of before are forgotten. */
const MOST_REPEATS = 9

/** The causes of the letters of an order: the first one, and those of its repeats. */
export function letterCauses(orderId: string): [first: string, ...repeats: string[]] {
  const first = `order_booked/${orderId}`
  return [first, ...Array.from({ length: MOST_REPEATS }, (_, n) => `${first}/again-${n + 1}`)]
}
