import { createHash } from 'node:crypto'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { formTargets } from './formTargets.ts'
import { OIDC_PATHS } from './oidcPaths.ts'

/** The response modes of every application (OAuth 2.0 Form Post Response Mode §2). */
export const RESPONSE_MODES = ['query', 'form_post'] as const

/** Corrects what the library says about itself: its metadata, and the policy of its one page. */
export async function tellWhatIsAnswered(
  ctx: KoaContextWithOIDC,
  next: () => Promise<unknown>,
): Promise<void> {
  await next()
  const { body, path } = ctx
  if (path === OIDC_PATHS.discovery && typeof body === 'object' && body !== null)
    // The library announces every response mode that it knows; only these are registered.
    Object.assign(body, {
      response_modes_supported: RESPONSE_MODES,
      prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    })
  if (typeof body === 'string' && ctx.oidc?.params?.['response_mode'] === 'form_post')
    allowFormPost(ctx, body)
}

/**
 * The page of a form post submits its form by a script of its own. This page may do that and
 * nothing else: run this script, and send the form to the application.
 */
function allowFormPost(ctx: KoaContextWithOIDC, html: string): void {
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? []
  const targets = formTargets(String(ctx.oidc.params?.['redirect_uri']))
  if (script === undefined || targets.length === 0) return
  const hash = createHash('sha256').update(script).digest('base64')
  ctx.set(
    'content-security-policy',
    `default-src 'none'; script-src 'sha256-${hash}'; form-action ${targets.join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  )
  // With `no-referrer` a browser sends `Origin: null` (Fetch Standard §3.1), which many refuse.
  ctx.set('referrer-policy', 'strict-origin')
  ctx.set('cache-control', 'no-store')
}
