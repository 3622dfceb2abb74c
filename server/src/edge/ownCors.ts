declare module 'fastify' {
  interface FastifyContextConfig {
    /** Read by `@fastify/cors`. */
    readonly cors?: false
  }
}

/**
 * For a route that says itself which pages may read its answer. `ALLOWED_ORIGINS` is about pages
 * that send cookies, and changes nothing here.
 */
export const OWN_CORS = { config: { cors: false } } as const
