import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { Language } from '../text/languages.ts'
import { layOutReceipt, type ReceiptText } from './layOutReceipt.ts'
import type { Receipt } from './readReceipt.ts'

/** DejaVu draws Latin, Greek and Cyrillic letters and the signs of currencies. */
const PLAIN = readFont('DejaVuSans.ttf')
const BOLD = readFont('DejaVuSans-Bold.ttf')

function readFont(file: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}`)))
}

const MARGIN = 56
/** The left edge and the width of each column, within the 483 points between the margins. */
const COLUMNS = [
  { x: 0, width: 210, align: 'left' },
  { x: 215, width: 45, align: 'right' },
  { x: 265, width: 75, align: 'right' },
  { x: 345, width: 50, align: 'right' },
  { x: 400, width: 83, align: 'right' },
] as const
const WIDTH = 483

/**
 * Draws a document as a PDF (ISO 32000) of A4 pages, with its letters embedded. The same document
 * is the same file each time: its date is that of its number.
 */
export async function drawReceipt(receipt: Receipt, language: Language): Promise<Buffer> {
  const text = layOutReceipt(receipt, language)
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: text.title,
      Author: receipt.content.seller.name,
      CreationDate: receipt.issued_at,
    },
  })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  pdf.registerFont('plain', PLAIN).registerFont('bold', BOLD)
  drawHead(pdf, text)
  drawTable(pdf, text)
  numberPages(pdf, text)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

type Pdf = InstanceType<typeof PDFDocument>

function drawHead(pdf: Pdf, { title, seller, facts }: ReceiptText): void {
  pdf.font('bold').fontSize(18).text(title)
  pdf.moveDown(0.7).fontSize(10)
  for (const [n, line] of seller.entries()) pdf.font(n === 0 ? 'bold' : 'plain').text(line)
  pdf.moveDown(1)
  for (const [name, value] of facts) {
    keepRoom(pdf, heightOf(pdf, value, WIDTH - 120))
    const { y } = pdf
    pdf.font('bold').text(name, MARGIN, y, { width: 115 })
    const below = pdf.y
    pdf.font('plain').text(value, MARGIN + 120, y, { width: WIDTH - 120 })
    pdf.y = Math.max(below, pdf.y) + 2
  }
  pdf.moveDown(1)
}

function drawTable(pdf: Pdf, { columns, rows, sums }: ReceiptText): void {
  drawRow(pdf, columns, 'bold')
  drawRule(pdf)
  for (const row of rows) drawRow(pdf, row, 'plain')
  drawRule(pdf)
  for (const [n, [name, value]] of sums.entries()) {
    const font = n === 0 ? 'bold' : 'plain'
    pdf.font(font)
    keepRoom(pdf, heightOf(pdf, name, 340))
    const { y } = pdf
    pdf.text(name, MARGIN, y, { width: 340 })
    const below = pdf.y
    pdf.text(value, MARGIN + 345, y, { width: 138, align: 'right' })
    pdf.y = Math.max(below, pdf.y) + 3
  }
}

function drawRow(pdf: Pdf, cells: readonly string[], font: 'plain' | 'bold'): void {
  pdf.font(font).fontSize(9)
  const height = Math.max(...COLUMNS.map(({ width }, n) => heightOf(pdf, cells[n] ?? '', width)))
  keepRoom(pdf, height)
  const { y } = pdf
  for (const [n, { x, width, align }] of COLUMNS.entries())
    pdf.text(cells[n] ?? '', MARGIN + x, y, { width, align })
  pdf.y = y + height + 4
}

function drawRule(pdf: Pdf): void {
  pdf
    .moveTo(MARGIN, pdf.y)
    .lineTo(MARGIN + WIDTH, pdf.y)
    .lineWidth(0.5)
    .stroke()
  pdf.y += 5
}

function heightOf(pdf: Pdf, text: string, width: number): number {
  return pdf.heightOfString(text, { width })
}

/** Begins a new page when a row does not fit on this one: a row is never torn apart. */
function keepRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGIN - 20) pdf.addPage()
}

function numberPages(pdf: Pdf, { pageOf }: ReceiptText): void {
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page)
    const y = pdf.page.height - MARGIN - 12
    pdf.font('plain').fontSize(8)
    pdf.text(pageOf(page + 1, count), MARGIN, y, { width: WIDTH, align: 'right', lineBreak: false })
  }
}
