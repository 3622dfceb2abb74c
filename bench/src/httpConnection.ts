import { connect, type Socket } from 'node:net'

/** An answer: enough to count it, and its bytes for an error message. */
export interface HttpAnswer {
  readonly status: number
  readonly body: Buffer
}

const HEAD_END = Buffer.from('\r\n\r\n')
/** The only answer here without a length, because it has no body (RFC 9110 §8.6). */
const NO_CONTENT = 204
const LENGTH = Buffer.from('\r\ncontent-length: ')

/**
 * One kept-alive connection that sends prepared bytes, one request at a time. It parses as little
 * of an answer as it can, because the generator shares the machine with the server.
 */
export class HttpConnection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('The server closed the connection.')))
  }

  /** @param localAddress The loopback address to use: each address is a separate client. */
  static open(port: number, localAddress = '127.0.0.1'): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, localAddress })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new HttpConnection(socket))
      })
    })
  }

  send(request: Buffer | string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const headEnd = this.#received.indexOf(HEAD_END)
    if (headEnd < 0) return
    const status = numberAt(this.#received, 'HTTP/1.1 '.length)
    const lengthAt = this.#received.indexOf(LENGTH)
    const saysLength = lengthAt >= 0 && lengthAt < headEnd
    if (!saysLength && status !== NO_CONTENT) {
      this.#fail(new Error('The answer has no length.'))
      return
    }
    const length = saysLength ? numberAt(this.#received, lengthAt + LENGTH.length) : 0
    const bodyStart = headEnd + HEAD_END.length
    if (this.#received.length < bodyStart + length) return
    const answer = {
      status,
      body: this.#received.subarray(bodyStart, bodyStart + length),
    }
    this.#received = Buffer.alloc(0)
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(answer)
  }

  #fail(error: Error): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.reject(error)
  }
}

function numberAt(bytes: Buffer, start: number): number {
  let number = 0
  for (let at = start; ; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return number
    number = number * 10 + digit
  }
}
