/** The tokens of one login session. Without a refresh token the login ends with the access token. */
export interface Tokens {
  readonly access_token: string
  readonly refresh_token?: string | undefined
}

/** Where the tokens are kept. Several clients may share one: each reads it again before it refreshes. */
export interface TokenStore {
  load(): Promise<Tokens | undefined>
  /** Nothing is kept any more when the login is over. */
  save(tokens: Tokens | undefined): Promise<void>
}

/** Keeps the tokens for as long as the process lives. */
export function inMemory(tokens?: Tokens): TokenStore {
  let kept = tokens
  return {
    load: async () => kept,
    async save(changed) {
      kept = changed
    },
  }
}
