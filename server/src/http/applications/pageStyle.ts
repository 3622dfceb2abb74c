const DARK = `--page: #131418; --surface: #1c1e23; --sunken:
  #0e0f12; --ink: #f2f0ea;
  --ink-2: #adb0b9; --line: #2f323a; --edge: #7d828e; --tile-empty: #33373f; --lapis: #9bb2f2;
  --lapis-press: #b7c8f8;
  --on-lapis: #0f1730; --lapis-text: #adc0f6; --lapis-tint: #222b45; --tile-1: #5f82d6;
  --tile-2: #7796e4;
  --tile-3: #8fa9ee; --tile-4: #a9bdf5; --gold: #ecb94a; --no: #ff8d85; --no-text: #ff9f98;
  --no-tint: #3c1917;
  --focus: #b7c8f8`

/**
 * The style of the pages that this server draws itself. Colours, sizes and the font are the tokens
 * of the web part (`web/src/style/tokens.css`), written once more because these pages must look
 * right without it. Without a built web part the font is the system's.
 */
export const PAGE_STYLE = `
@font-face { font-family: "Schibsted Grotesk"; src:
  url("/fonts/schibsted-grotesk-latin-1.woff2") format("woff2");
  font-weight: 400 900; font-display: swap }
:root { color-scheme: light dark; --page: #f6f4ef; --surface: #fff; --sunken: #edeae2; --ink:
  #1b1914; --ink-2: #5e584b;
  --line: #e0dbcf; --edge: #857d6c; --tile-empty: #ddd7c9; --lapis: #2a4fa0; --lapis-press:
  #1f3d80; --on-lapis: #fff;
  --lapis-text: #26489a; --lapis-tint: #e9eefa; --tile-1: #203f86; --tile-2: #2a4fa0; --tile-3:
  #3a61b6; --tile-4: #5078c6;
  --gold: #dca22f; --no: #b3181e; --no-text: #a3151b; --no-tint: #fbe8e6; --focus: #2a4fa0 }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { ${DARK} } }
:root[data-theme=light] { color-scheme: light }
:root[data-theme=dark] { color-scheme: dark; ${DARK} }
* { box-sizing: border-box; margin: 0 }
html { -webkit-text-size-adjust: 100% }
body { min-height: 100vh; color: var(--ink); background: var(--page);
  font: 1rem/1.5 "Schibsted Grotesk", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere }
header { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; min-height: 60px;
  padding: 6px 16px;
  background: var(--surface); border-bottom: 1px solid var(--line) }
.brand { display: flex; gap: 10px; align-items: center; font-size: 1.25rem; font-weight: 750;
  letter-spacing: -.014em }
.brand svg { width: 28px; height: 28px }
.end { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; margin-left: auto;
  color: var(--ink-2); font-size: .875rem }
.end b, .who strong { color: var(--ink); font-weight: 650 }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; width: 100%; max-width:
  512px; margin: 0 auto;
  padding: 28px 16px 64px }
.card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 24px;
  background: var(--surface);
  border: 1px solid var(--line); border-radius: 10px }
.card > h2, .card > .row { font-size: 1.375rem }
.center { text-align: center }
.row { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; justify-content:
  space-between }
h1 { font-size: 1.75rem; line-height: 1.2857; font-weight: 750; letter-spacing: -.014em;
  text-wrap: balance }
h2 { font-size: 1rem; line-height: 1.5; font-weight: 650 }
@media (min-width: 900px) { h1 { font-size: 2.25rem; line-height: 1.2222 } header {
  padding-inline: 80px } main { padding-top: 40px } }
.lead { font-size: 1.125rem; line-height: 1.55 }
a { color: var(--lapis-text); text-underline-offset: 3px }
p > a { display: inline-block; padding-block: 10px; margin-block: -10px }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px }
form > *, label { min-width: 0 }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px }
label, legend, summary { font-weight: 650 }
fieldset { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding: 0; border: 0 }
legend { padding: 0 0 8px }
.choice { display: flex; gap: 12px; align-items: center; min-height: 64px; padding: 12px 16px;
  border: 1px solid var(--edge);
  border-radius: 6px; background: var(--surface); cursor: pointer }
.choice code { display: block; font-weight: 400; color: var(--ink-2) }
.choice:has(:checked) { border: 2px solid var(--lapis); padding: 11px 15px; background:
  var(--lapis-tint) }
input[type=radio] { flex: none; width: 24px; height: 24px; margin: 0; appearance: none; border:
  2px solid var(--edge);
  border-radius: 50%; background: var(--surface) }
input[type=radio]:checked { border-color: var(--lapis); background: radial-gradient(var(--lapis)
  45%, var(--surface) 55%) }
@media (forced-colors: active) { input[type=radio] { appearance: auto } .choice:has(:checked) {
  border-color: Highlight } }
input:not([type=radio]) { width: 100%; min-height: 48px; padding: 8px 12px; border: 1px solid
  var(--edge); border-radius: 6px;
  color: inherit; background: var(--surface); font: inherit }
input[aria-invalid=true] { border: 2px solid var(--no) }
input.code { min-height: 64px; font: 1.75rem/1.2 ui-monospace, "SF Mono", "Cascadia Mono",
  "Roboto Mono", "DejaVu Sans Mono", monospace;
  letter-spacing: .2em; text-align: center }
button, .ways a { display: flex; align-items: center; justify-content: center; width: 100%;
  min-height: 56px; padding: 8px 24px;
  border: 1px solid var(--lapis); border-radius: 6px; color: var(--on-lapis); background:
  var(--lapis); font: inherit;
  font-size: 1.125rem; font-weight: 600; line-height: 1.25; text-align: center; text-decoration:
  none; cursor: pointer }
button:hover, .ways a:hover { background: var(--lapis-press) }
button.quiet, .ways a + a { min-height: 48px; border-color: var(--edge); color: var(--ink);
  background: var(--surface); font-size: 1rem }
button.quiet:hover, .ways a + a:hover { background: var(--sunken) }
.language { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px;
  padding-inline: 4px; font-weight: 600 }
.ways { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
summary { display: flex; align-items: center; min-height: 44px; color: var(--lapis-text);
  cursor: pointer }
summary::before { content: "+"; width: 1.25em; flex: none; font-weight: 750 }
details[open] > summary::before { content: "–" }
details > :not(summary) { margin: 4px 0 12px }
.banner { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; padding:
  16px; border: 1px solid var(--no);
  border-radius: 10px; background: var(--no-tint) }
.banner svg, .wrong svg { width: 24px; height: 24px; flex: none; color: var(--no-text) }
.banner > :not(svg) { grid-column: 2 }
.banner p { font-size: .875rem; line-height: 1.43 }
.wrong { display: flex; gap: 8px; align-items: flex-start; color: var(--no-text); font-size:
  .875rem; font-weight: 600 }
.hint, .who { color: var(--ink-2); font-size: .875rem; line-height: 1.43 }
ul { padding: 0; list-style: none; border-top: 1px solid var(--line) }
li { padding: 12px 0; border-bottom: 1px solid var(--line) }
code { font: .94em/1.5 ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono",
  "DejaVu Sans Mono", monospace }
li > a { display: block; padding-block: 12px; margin-block: -12px }
li:last-child { border-bottom: 0 }
li code { font-size: 1.25rem }
.tiles { display: block; width: 100%; max-width: 300px; margin: 0 auto }
.t0 { fill: var(--tile-empty) } .t1 { fill: var(--tile-1) } .t2 { fill: var(--tile-2) } .t3 {
  fill: var(--tile-3) }
.t4 { fill: var(--tile-4) } .tg { fill: var(--gold) }
`
