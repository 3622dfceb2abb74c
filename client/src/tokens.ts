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
}

/** Keeps the tokens in memory until the process ends. */
export function inMemory(tokens?: Tokens): TokenStore {
  let kept = tokens
  return {
    load: async () => kept,
    async save(changed) {
      kept = changed
    },
  }
}
