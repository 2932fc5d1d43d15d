import { Html, html } from '../../text/html.ts';
import type { ReviewPart, ReviewReport } from '../model.ts';
import { countWords, dateWords } from '../words.ts';
import { partOf } from './part.ts';
import { style } from './style.ts';

/** One file that needs no other: no script, nothing from the network, to be read, printed and sent on. */
export function htmlReport(report: ReviewReport): string {
  const { parts, date } = report;
  const [only] = parts.length === 1 ? parts : [];
  const title = only ? only.title : `${parts.length} 个文稿`;
  return `${
    html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>审校报告：${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<p class="kicker">审校报告</p>
<h1>${title}</h1>
${only ? null : html`<p><time datetime="${date}">${dateWords(date)}</time>，${countWords(report.counts)}。</p>`}
</header>
${only ? null : drafts(parts)}
<main>
${parts.map((part, at) => partOf(part, { date, id: `d${at + 1}`, level: only ? 2 : 3 }))}
</main>
</body>
</html>
`.text
  }`;
}

function drafts(parts: readonly ReviewPart[]): Html {
  const items = parts.map(
    ({ title, counts }, at) => html`<li><a href="#d${at + 1}">${title}</a>：${countWords(counts)}</li>\n`,
  );
  return html`<nav aria-label="文稿"><ol>\n${items}</ol></nav>`;
}
