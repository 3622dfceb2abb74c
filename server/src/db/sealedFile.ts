import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Transform, type TransformCallback } from 'node:stream'
import { OperatorError } from './operatorError.ts'

/**
 * A sealed file is a header and chunks, so that a file of any size needs little memory:
 *
 *     header   "tessera-sealed-1\n" ‖ salt (16) ‖ nonce prefix (7) ‖ check (16)
 *     chunk    ciphertext of 64 KiB (the last one: of 0 to 64 KiB) ‖ tag (16)
 *
 * AES-256-GCM. The nonce of a chunk is `prefix ‖ number (4) ‖ whether it is the last (1)`, and the
 * header is authenticated with each: chunks cannot be reordered, removed, cut off or taken from
 * another file (the STREAM construction; Hoang, Reyhanitabar, Rogaway and Vizár 2015). The key and
 * the check come from the passphrase by scrypt (RFC 7914), N = 2^17, r = 8, p = 1: half a second
 * and 128 MB for each guess. The check tells a wrong passphrase from an altered file.
 */
const MAGIC = Buffer.from('tessera-sealed-1\n')
const SALT_BYTES = 16
const PREFIX_BYTES = 7
const CHECK_BYTES = 16
const HEADER_BYTES = MAGIC.length + SALT_BYTES + PREFIX_BYTES + CHECK_BYTES

const KEY_BYTES = 32
const TAG_BYTES = 16
const CHUNK_BYTES = 64 * 1024
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const

/** What opens one sealed file, computed once from its passphrase. */
export interface FileKey {
  readonly header: Buffer
  readonly key: Buffer
}

/** Makes the key of a new file. Every file has its own, also under the same passphrase. */
export async function makeFileKey(passphrase: string): Promise<FileKey> {
  const salt = randomBytes(SALT_BYTES)
  const { key, check } = await deriveKey(passphrase, salt)
  return { key, header: Buffer.concat([MAGIC, salt, randomBytes(PREFIX_BYTES), check]) }
}

/** The header of a sealed file; nothing for another file. */
export async function readSealHeader(file: string): Promise<Buffer | undefined> {
  const handle = await open(file, 'r')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    const { bytesRead } = await handle.read(header, 0, HEADER_BYTES, 0)
    const isSealed = header.subarray(0, MAGIC.length).equals(MAGIC)
    return isSealed && bytesRead === HEADER_BYTES ? header : undefined
  } finally {
    await handle.close()
  }
}

/** @throws {OperatorError} when the passphrase is not the one that sealed the file. */
export async function openFileKey(header: Buffer, passphrase: string): Promise<FileKey> {
  const salt = header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES)
  const { key, check } = await deriveKey(passphrase, salt)
  if (!timingSafeEqual(check, header.subarray(HEADER_BYTES - CHECK_BYTES)))
    throw new OperatorError('The passphrase is not the one of this backup. Try again.')
  return { header, key }
}

/** Encrypts what flows through it. */
export function seal({ header, key }: FileKey): Transform {
  const waiting = new Waiting()
  let number = 0
  const sealChunk = (plain: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, number++, isLast))
    cipher.setAAD(header)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
  const sealing = new Transform({
    transform(chunk: Buffer, _, done) {
      waiting.add(chunk)
      // The last chunk is written at the end: nobody knows before that it is the last.
      while (waiting.bytes > CHUNK_BYTES) this.push(sealChunk(waiting.take(CHUNK_BYTES), false))
      done()
    },
    flush(done) {
      this.push(sealChunk(waiting.take(waiting.bytes), true))
      done()
    },
  })
  sealing.push(header)
  return sealing
}

/** Decrypts a whole sealed file. Its error says that the file was altered, and where it is read. */
export function unseal({ header, key }: FileKey): Transform {
  const waiting = new Waiting()
  let [number, headerLeft] = [0, HEADER_BYTES]
  const openChunk = (sealed: Buffer, isLast: boolean): Buffer => {
    const text = sealed.subarray(0, sealed.length - TAG_BYTES)
    const nonce = nonceOf(header, number++, isLast)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(header)
    decipher.setAuthTag(sealed.subarray(text.length))
    return Buffer.concat([decipher.update(text), decipher.final()])
  }
  const attempt = (done: TransformCallback, work: () => void): void => {
    try {
      work()
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const skipped = Math.min(headerLeft, chunk.length)
      headerLeft -= skipped
      waiting.add(chunk.subarray(skipped))
      attempt(done, () => {
        while (waiting.bytes > CHUNK_BYTES + TAG_BYTES)
          this.push(openChunk(waiting.take(CHUNK_BYTES + TAG_BYTES), false))
      })
    },
    flush(done) {
      attempt(done, () => {
        if (waiting.bytes < TAG_BYTES) throw new Error('The file was cut short.')
        this.push(openChunk(waiting.take(waiting.bytes), true))
      })
    },
  })
}

function nonceOf(header: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 5)
  header.copy(nonce, 0, MAGIC.length + SALT_BYTES, MAGIC.length + SALT_BYTES + PREFIX_BYTES)
  nonce.writeUInt32BE(number, PREFIX_BYTES)
  nonce.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4)
  return nonce
}

function deriveKey(passphrase: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES + CHECK_BYTES, SCRYPT, (error, bytes) => {
      if (error) reject(error)
      else resolve({ key: bytes.subarray(0, KEY_BYTES), check: bytes.subarray(KEY_BYTES) })
    }),
  )
}

/** Bytes that wait for a whole chunk. */
class Waiting {
  bytes = 0
  #parts: Buffer[] = []

  add(part: Buffer): void {
    this.#parts.push(part)
    this.bytes += part.length
  }

  take(bytes: number): Buffer {
    const all = this.#parts.length === 1 ? this.#parts[0] : undefined
    const whole = all ?? Buffer.concat(this.#parts)
    this.#parts = [whole.subarray(bytes)]
    this.bytes = whole.length - bytes
    return whole.subarray(0, bytes)
  }
}
