import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A letter as the mail server has taken it. */
export interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly isSecure: boolean
}

export interface MailServer {
  readonly port: number
  readonly taken: Taken[]
  /** Answers the next recipients: a code for a refusal; nothing takes it. */
  answers: (number | undefined)[]
  /** Runs when a letter was taken, before that is said. */
  onTaken: (letter: Taken) => Promise<void>
  close(): Promise<void>
}

/** A real mail server, which keeps what it takes. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const state = { taken: [] as Taken[], answers: [] as (number | undefined)[] }
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  const server = new SMTPServer({
    key,
    cert,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_, __, done) {
      const code = state.answers.shift()
      if (code === undefined) done()
      else done(Object.assign(new Error('not now'), { responseCode: code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope
        const letter = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
          isSecure: session.secure,
        }
        state.taken.push(letter)
        await mailServer.onTaken(letter)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mailServer: MailServer = Object.assign(state, {
    port,
    onTaken: async () => undefined,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
  return mailServer
}
