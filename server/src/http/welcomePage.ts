import { createHash } from 'node:crypto'

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1917; --paper: #fafaf9; --line: #d6d3d1; --link: #9a3412 }
@media (prefers-color-scheme: dark) { :root { --ink: #f5f5f4; --paper: #1c1917; --line: #44403c; --link: #fdba74 } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; color: var(--ink);
  background: var(--paper); font: 1.125rem/1.6 system-ui, sans-serif }
main { max-width: 34rem; padding: 2rem }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.2 }
a { color: var(--link) }
ul { list-style: none; margin: 2rem 0 0; padding: 0; border-top: 1px solid var(--line) }
li { border-bottom: 1px solid var(--line) }
li a { display: block; padding: .75rem 0 }
`

/** The page at `/` while no web application is built in. */
export const WELCOME_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tessera</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Tessera is running</h1>
<p>May this person come in now? This server answers that, over its API.</p>
<ul>
<li><a href="/docs">Try the API</a></li>
<li><a href="/openapi.json">Read its OpenAPI document</a></li>
<li><a href="/health/ready">See whether it is ready</a></li>
</ul>
</main>
</body>
</html>
`

/** Allows nothing but the style of this page. */
export const WELCOME_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(STYLE)
  .digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`
