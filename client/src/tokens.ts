/** The tokens of one login session. Without a refresh token it ends with the access token. */
export interface Tokens {
  readonly access_token: string
  readonly refresh_token?: string | undefined
}

/** Keeps tokens. Several clients may share a store: each rereads it before it refreshes. */
export interface TokenStore {
  load(): Promise<Tokens | undefined>
  /** `undefined` removes the tokens when the login has ended. */
  save(tokens: Tokens | undefined): Promise<void>
  /**
   * The id that the server gave this program at its first login. It outlives the login: the server
   * then never makes this program wait for the guesses of others.
   */
  loadKnownBrowser?(): Promise<string | undefined>
  saveKnownBrowser?(id: string): Promise<void>
}

/** Keeps the tokens in memory until the process ends. */
export function inMemory(tokens?: Tokens): TokenStore {
  let kept = tokens
  let knownBrowser: string | undefined
  return {
    load: async () => kept,
    async save(changed) {
      kept = changed
    },
    loadKnownBrowser: async () => knownBrowser,
    async saveKnownBrowser(id) {
      knownBrowser = id
    },
  }
}
