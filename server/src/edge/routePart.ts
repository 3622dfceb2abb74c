import type { FastifySchema } from 'fastify'
import type { RefusalCode } from '../refusal.ts'

declare module 'fastify' {
  interface FastifySchema {
    /**
     * The refusals of the room function behind this route. Hooks and handlers declare their own.
     */
    readonly refuses?: readonly RefusalCode[]
  }
}

/** The part of a hook or handler in the OpenAPI documents of its routes. */
export interface RoutePart {
  readonly refuses?: readonly RefusalCode[]
  /** The request headers that it reads, each with its purpose. */
  readonly reads?: Readonly<Record<string, string>>
  /** The headers that it may write on a successful answer. */
  readonly writes?: Readonly<Record<string, string>>
  /** Whether it may also write these headers on a refusal of the room function. */
  readonly writesOnRefusals?: boolean
  /** The scope that admits a service account. */
  readonly scope?: string
  /** It runs in the share of heavy reads. */
  readonly isHeavy?: boolean
  /** It refuses a person without a fresh factor. */
  readonly asksFreshFactor?: boolean
  /** It cuts the answer for a service account that may not read what it writes. */
  readonly showsOnly?: boolean
}

const PART = Symbol('the share of a hook or handler in the document of its routes')

interface Described {
  readonly [PART]: RoutePart
}

/**
 * Attaches to the function what it adds to the document, so that no route can use one without the
 * other.
 */
export function withPart<F extends object>(does: F, part: RoutePart): F {
  return Object.assign(does, { [PART]: part })
}

/** Returns the parts of everything that a route runs. */
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
