/** Finds the QR codes in a picture. */
export interface Detector {
  /** The browser's own reader takes the whole picture; ours is faster with its middle. */
  readonly isOwn: boolean
  detect(image: HTMLVideoElement | HTMLCanvasElement): Promise<readonly string[]>
}

interface BrowserDetector {
  detect(image: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>
}

declare global {
  interface Window {
    /** Shape Detection API. It stands in few browsers, and in some without QR codes. */
    readonly BarcodeDetector?: {
      new (options: { formats: string[] }): BrowserDetector
      getSupportedFormats(): Promise<string[]>
    }
  }
}

let opened: Promise<Detector> | undefined

/** Opens the reader of this browser, or else loads the one that this server has. */
export function openDetector(): Promise<Detector> {
  opened ??= openOwn()
    .then((own) => own ?? loadOurs())
    .catch((error) => {
      opened = undefined
      throw error
    })
  return opened
}

async function openOwn(): Promise<Detector | undefined> {
  const Own = window.BarcodeDetector
  if (!Own) return
  const formats = await Own.getSupportedFormats().catch((): string[] => [])
  if (!formats.includes('qr_code')) return
  const detector = new Own({ formats: ['qr_code'] })
  return { isOwn: true, detect: async (image) => (await detector.detect(image)).map(textOf) }
}

/** The library would fetch its program from another host: it gets the address of ours. */
async function loadOurs(): Promise<Detector> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: program }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ])
  await prepareZXingModule({
    overrides: { locateFile: (path: string) => (path.endsWith('.wasm') ? program : path) },
    fireImmediately: true,
  })
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return { isOwn: false, detect: async (image) => (await detector.detect(image)).map(textOf) }
}

function textOf({ rawValue }: { readonly rawValue: string }): string {
  return rawValue
}
