import type { FastifyReply } from 'fastify'
import type { Exchange } from '../../edge/machineEntry.ts'
import type { entryResult } from '../../oidc/entry.ts'
import type { ApplicationParts } from './applicationParts.ts'

/** Gives the result of a sign-in to the library, which leads the browser to the application. */
export async function finishSignIn(
  parts: ApplicationParts,
  { request, reply }: Exchange,
  result: ReturnType<typeof entryResult>,
): Promise<FastifyReply> {
  const provider = await parts.provider()
  const returnTo = await provider.interactionResult(request.raw, reply.raw, result, {
    mergeWithLastSubmission: false,
  })
  return reply.redirect(new URL(returnTo).pathname, 303)
}
