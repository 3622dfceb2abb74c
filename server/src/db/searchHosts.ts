import type { Address } from './hosts.ts'
import { told } from './lease.ts'

/** The driver's words for a server that cannot encrypt. */
const NO_ENCRYPTION = 'The server does not support SSL connections'

/** The addresses of one database, of which one is in use. */
export interface HostSearch {
  /** The address in use. */
  url(): string | undefined
  /**
   * Connects, at another address when the one in use fails, and at each of them once.
   *
   * @throws {Error} that of the last address.
   */
  connect<Client>(open: () => Promise<Client>): Promise<Client>
}

/**
 * Looks for the address at which a connection can be opened, and keeps to it until it fails.
 *
 * @param search.isElsewhere Whether another address may do better after this failure.
 * @param search.onMove Called with the next address.
 */
export function searchHosts(
  addresses: readonly Address[],
  search: {
    readonly isElsewhere: (error: unknown) => boolean
    readonly onMove: (url: string | undefined) => void
  },
): HostSearch {
  let current = 0
  return {
    url: () => addresses[current]?.url,
    async connect(open) {
      const tried = new Set<number>()
      for (;;) {
        const trying = current
        tried.add(trying)
        try {
          return await open()
        } catch (error) {
          if (addresses.length < 2 || !search.isElsewhere(error)) throw told(error)
          // Another call may have moved on in the meantime.
          if (current === trying) {
            current = addressAfter(addresses, trying, error)
            search.onMove(addresses[current]?.url)
          }
          if (tried.has(current)) throw told(error)
        }
      }
    },
  }
}

/**
 * The address to try after one that failed. An unencrypted one follows only the answer that the
 * server cannot encrypt: a server that is restarting must not cost the encryption.
 */
function addressAfter(addresses: readonly Address[], failed: number, error: unknown): number {
  const next = (failed + 1) % addresses.length
  const isSkipped =
    addresses[next]?.isUnencrypted && !(error instanceof Error && error.message === NO_ENCRYPTION)
  return isSkipped ? (next + 1) % addresses.length : next
}
