import { encode } from 'uqr'

/** The margin that scanners need around a code, in modules (ISO/IEC 18004 §6.3.8). */
const MARGIN = 4

/**
 * Draws a QR code with its margin as a path of squares of 1 × 1.
 *
 * @param ecc How much of the code may be unreadable: `M` is 15 %, `Q` is 25 %.
 */
export function drawQr(text: string, ecc: 'M' | 'Q'): { size: number; path: string } {
  const { data, size } = encode(text, { ecc, border: MARGIN })
  let path = ''
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries()) if (isDark) path += `M${x} ${y}h1v1h-1z`
  return { size, path }
}
