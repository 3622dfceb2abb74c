import type { FastifySchema } from 'fastify'
import type { RefusalCode } from '../refusal.ts'

declare module 'fastify' {
  interface FastifySchema {
    /** What the room function behind this route refuses with, beside what its hooks and its handler say themselves. */
    readonly refuses?: readonly RefusalCode[]
  }
}

/** What a hook or a handler does in every route that it is part of: its share of their OpenAPI documents. */
export interface RoutePart {
  readonly refuses?: readonly RefusalCode[]
  /** The request headers that it reads, each with what it is for. */
  readonly reads?: Readonly<Record<string, string>>
  /** The headers that it may write on a good answer. */
  readonly writes?: Readonly<Record<string, string>>
  /** It may write these headers also on what the room function refuses with. */
  readonly writesOnRefusals?: boolean
  /** The scope that lets a service account in. */
  readonly scope?: string
}

const PART = Symbol('the share of a hook or handler in the document of its routes')

interface Described {
  readonly [PART]: RoutePart
}

/** Says on the function itself what it adds to the document, so that no route can use one without the other. */
export function withPart<F extends object>(does: F, part: RoutePart): F {
  return Object.assign(does, { [PART]: part })
}

/** The shares of everything that a route runs. */
export function partsOf(route: {
  readonly onRequest?: unknown
  readonly preHandler?: unknown
  readonly handler?: unknown
  readonly schema?: FastifySchema | undefined
}): RoutePart[] {
  const hooks: unknown[] = [route.onRequest, route.preHandler, route.handler].flat()
  const own = { refuses: route.schema?.refuses ?? [] }
  return [...hooks.filter(isDescribed).map((hook) => hook[PART]), own]
}

function isDescribed(value: unknown): value is Described {
  return typeof value === 'function' && PART in value
}
