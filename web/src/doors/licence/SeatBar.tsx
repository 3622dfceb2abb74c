import { Bar } from '../../parts/Bar.tsx'

/** How many seats are taken. A licence without seats is full. */
export function SeatBar({ inUse, of }: { inUse: number; of: number }) {
  return <Bar share={of === 0 ? 1 : inUse / of} />
}
