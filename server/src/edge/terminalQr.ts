import QRCode from 'qrcode'

/**
 * The white margin on every side, in modules. Without it cameras do not find the code (ISO/IEC
 * 18004 §6.3.8).
 */
const QUIET_ZONE = 4
/** Black on white, independent of the colours of the terminal. */
const BLACK_ON_WHITE = '\u001b[30;107m'
const NO_COLOUR = '\u001b[0m'

/**
 * Draws a QR code of half blocks: one character shows two modules, one below the other. A screen
 * has no scratches, so level L is enough and small.
 */
export function drawQr(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' })
  const isDark = (row: number, column: number): boolean =>
    [row, column].every((at) => at >= 0 && at < modules.size) && modules.get(row, column) === 1
  const lines: string[] = []
  for (let row = -QUIET_ZONE; row < modules.size + QUIET_ZONE; row += 2) {
    let line = ''
    for (let column = -QUIET_ZONE; column < modules.size + QUIET_ZONE; column++)
      line += halfBlock(isDark(row, column), isDark(row + 1, column))
    lines.push(`${BLACK_ON_WHITE}${line}${NO_COLOUR}`)
  }
  return lines.join('\n')
}

function halfBlock(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀'
  return lower ? '▄' : ' '
}
