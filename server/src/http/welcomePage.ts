import type { Language } from '../text/languages.ts'
import { type HtmlPage, makePage } from './applications/htmlPage.ts'
import { WORDS } from './applications/pageWords.ts'

/** The page at `/` of a server that has no web application: it links to the API. */
export function welcomePage(language: Language): HtmlPage {
  const words = WORDS[language]
  const links = [
    ['/docs', words.tryApi],
    ['/openapi.json', words.readDocument],
    ['/health/ready', words.seeWhetherReady],
  ]
  return makePage({
    language,
    title: words.welcomeTitle,
    body: `<section class="card"><h1>${words.welcomeHeading}</h1>
<p>${words.welcomeDetail}</p>
<ul>
${links.map(([href, name]) => `<li><a href="${href}">${name}</a></li>`).join('\n')}
</ul></section>`,
  })
}
