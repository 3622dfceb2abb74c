const STEPS = [1, 2, 5] as const

/** The next of 2, 4, 10, 20, 40, 100 … from the value on: half of it is a whole number. */
export function niceTop(value: number): number {
  for (let ten = 2; ; ten *= 10)
    for (const step of STEPS) if (ten * step >= value) return ten * step
}
