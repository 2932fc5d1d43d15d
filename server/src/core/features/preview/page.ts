import type { Plan } from '../../model/plan.ts';
import { Html, html } from '../../text/html.ts';
import { previewOf } from './preview.ts';
import { style } from './style.ts';

/** One file that needs no other, to be read and printed in any browser: no script, nothing from the network. */
export function previewPage(plan: Plan): string {
  const title = plan.title ?? '规划文稿';
  const blocks = previewOf(plan).map((block) => html`${new Html(block.html)}\n`);
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
body { margin: 0; }
@media screen { body { background: #e8e8e8; } }
${new Html(style)}</style>
</head>
<body>
<main class="plan">
${blocks}</main>
</body>
</html>
`.text;
}
