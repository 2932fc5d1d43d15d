/** On screen, light and dark, and on A4. */
export const style = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --soft: #57606a; --line: #d0d7de; --page: #fff; --raised: #f6f8fa; --link: #0a58ca;
  --error: #b3261e; --warning: #9a5b00; --information: #0b5cad; --hint: #66707a;
  --mark: #ffe9a8; --mark-line: #b07d00; --old: #b3261e; --new: #116329;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #e6e8eb; --soft: #a4adb7; --line: #3d444d; --page: #16191d; --raised: #20252b; --link: #7db4ff;
    --error: #ff8a80; --warning: #f2b457; --information: #7cb8ff; --hint: #a9b2bc;
    --mark: #5c4711; --mark-line: #f2b457; --old: #ff9b93; --new: #7ddb95;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 60rem; background: var(--page); color: var(--text);
  font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); }
h1, h2, h3, h4, h5 { line-height: 1.4; margin: 2em 0 .6em; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.35rem; border-bottom: 2px solid var(--line); padding-bottom: .25em; }
h3 { font-size: 1.12rem; }
h4, h5 { font-size: 1rem; margin: 0; }
p { margin: .4em 0; }
.kicker, .soft { color: var(--soft); font-weight: normal; }
.kicker { margin: 0; letter-spacing: .3em; }
.meta { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1.2em; margin: 1em 0; }
.meta dt { color: var(--soft); }
.meta dd { margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; margin: 1.2em 0; padding: 0; }
.counts li { flex: 1 1 7rem; border: 1px solid var(--line); border-top: 4px solid currentColor; border-radius: 6px; padding: .5em .9em; }
.counts b { display: block; font-size: 1.8rem; line-height: 1.3; }
.error { color: var(--error); } .warning { color: var(--warning); }
.information { color: var(--information); } .hint { color: var(--hint); }
nav ul { columns: 2 16rem; margin: 0; padding-left: 1.3em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92em; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: .4em 0; }
th, td { border: 1px solid var(--line); padding: .3em .55em; text-align: left; vertical-align: top; }
thead th { background: var(--raised); }
tbody th { font-weight: normal; }
table { overflow-wrap: break-word; }
.keep { white-space: nowrap; }
.value { text-align: right; }
.name { min-width: 8em; }
.scroll + .scroll { margin-top: 1.2em; }
th.category { background: var(--raised); font-weight: bold; }
.number, thead .number { text-align: right; white-space: nowrap; }
.nothing { color: var(--soft); }
.bar { width: 24%; min-width: 6rem; }
.bar svg { display: block; width: 100%; height: 1.1em; }
.bar rect.error { fill: var(--error); } .bar rect.warning { fill: var(--warning); }
.bar rect.information { fill: var(--information); fill-opacity: .55; }
.bar rect.hint { fill: var(--hint); fill-opacity: .3; }
.finding { border: 1px solid var(--line); border-left: 5px solid var(--edge); border-radius: 4px; margin: .9em 0; padding: .7em 1em; }
.finding.error { --edge: var(--error); } .finding.warning { --edge: var(--warning); }
.finding.information { --edge: var(--information); } .finding.hint { --edge: var(--hint); }
.finding { color: inherit; }
.finding blockquote { margin: .5em 0; padding: .35em .8em; background: var(--raised); border-radius: 4px; }
/* Boxes, for a line below or through 一 makes another character of it. */
mark, del, ins { text-decoration: none; border: 1px solid; border-radius: 2px; padding: 0 .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark { background: var(--mark); color: inherit; border-color: var(--mark-line); }
/* Heard, not seen: few screen readers say of themselves that words are marked. */
mark::before, mark::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
mark::before { content: " [问题所在] "; }
mark::after { content: " [完] "; }
del { color: var(--old); border-style: dashed; }
ins { color: var(--new); font-weight: bold; }
td.faulty { background: var(--mark); font-weight: bold; }
.change { margin: .4em 0 0; }
.related { margin: .3em 0; padding-left: 1.3em; }
code { display: inline-block; margin-left: .6em; font-family: ui-monospace, Consolas, monospace; font-size: .88em; color: var(--soft); overflow-wrap: anywhere; }
.plain dt { font-weight: bold; margin-top: .7em; }
.plain dd { margin: 0; }
@page {
  size: A4; margin: 18mm 16mm 20mm;
  @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt; color: #57606a; }
}
@page :first { margin-top: 22mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, caption { break-after: avoid; }
  h2 { margin-top: 1.4em; }
  .finding, .counts, .meta, tr, .plain div, .together { break-inside: avoid; }
  thead { display: table-header-group; }
  .part + .part { break-before: page; }
  .scroll { overflow: visible; }
  .counts li, .finding { border-radius: 0; }
  .counts li { flex-basis: 0; }
  .counts b { font-size: 1.5rem; }
  mark, rect, thead th, th.category, td.faulty, .finding, blockquote { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p, blockquote { orphans: 2; widows: 2; }
  nav { break-inside: avoid; }
}
`;
