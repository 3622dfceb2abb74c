import { createSecureContext, type SecureContext } from 'node:tls'
import type { TlsFiles } from '../config.ts'
import { OperatorError } from '../db/operatorError.ts'
import { type Certificate, readCertificate } from '../vault/readCertificate.ts'

const LOOK_MS = 30_000

/** The certificate of a running server, which may be renewed. */
export interface FollowedCertificate {
  /** For `createServer` of `node:https`. */
  readonly options: {
    readonly cert: string
    readonly key: string
    readonly SNICallback: (
      name: string,
      answer: (error: Error | null, context: SecureContext) => void,
    ) => void
  }
  /**
   * Looks every 30 seconds whether the files have changed, and serves new connections with what
   * they then contain. Programs that renew certificates write files and signal in many ways, and a
   * look at two small files costs nothing. Files that cannot be used change nothing. `failed` hears
   * of them when two looks in a row find the same fault: at the first, they may be half written.
   *
   * @param server Answers callers who name no host; the others ask `SNICallback`.
   * @returns A function that ends it.
   */
  follow(
    server: { setSecureContext(options: { cert: string; key: string }): void },
    tell: { readonly renewed: () => void; readonly failed: (reason: string) => void },
  ): () => void
}

/**
 * Reads the certificate of this server, and reads it again while the server runs.
 *
 * @throws {OperatorError} as `readCertificate`.
 */
export function followCertificate(files: TlsFiles): FollowedCertificate {
  let used = readCertificate(files)
  let context = createSecureContext(used)
  return {
    options: {
      cert: used.cert,
      key: used.key,
      SNICallback: (_name, answer) => answer(null, context),
    },
    follow(server, { renewed, failed }) {
      let found: string | undefined
      let said: string | undefined
      const look = (): void => {
        const read = tryRead(files)
        if ('reason' in read) {
          if (read.reason === found && read.reason !== said) {
            said = read.reason
            failed(read.reason)
          }
          found = read.reason
          return
        }
        found = undefined
        said = undefined
        if (read.cert === used.cert && read.key === used.key) return
        used = read
        context = createSecureContext(read)
        server.setSecureContext(read)
        renewed()
      }
      const timer = setInterval(look, LOOK_MS).unref()
      return () => clearInterval(timer)
    },
  }
}

function tryRead(files: TlsFiles): Certificate | { readonly reason: string } {
  try {
    return readCertificate(files)
  } catch (error) {
    if (error instanceof OperatorError) return { reason: error.message }
    throw error
  }
}
