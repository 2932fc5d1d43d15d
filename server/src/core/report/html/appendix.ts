import { type Html, html } from '../../text/html.ts';
import type { ReviewPart } from '../model.ts';
import { referencesSummary, scopeItems } from '../sentences.ts';

/** null for a draft that points nowhere. */
export function referencesOf({ references }: ReviewPart): Html | null {
  if (references.total === 0) return null;
  const rows = references.troubled.map(
    ({ file, line, text, message }) =>
      html`<tr><td class="number">${file && html`${file}<br>`}${line}</td><th scope="row">${text}</th><td>${message}</td></tr>\n`,
  );
  const table =
    rows.length > 0 &&
    html`<table>
<thead><tr><th scope="col">行</th><th scope="col">引用</th><th scope="col">说明</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return html`<p>${referencesSummary(references)}</p>\n${table}`;
}

/** Why the rules that found something are there. */
export function rulesOf({ rules }: ReviewPart): Html | null {
  if (rules.length === 0) return null;
  const items = rules.map(
    ({ id, title, why, count }) =>
      html`<div><dt>${title}（${count} 处）<code>${id}</code></dt><dd>${why}</dd></div>\n`,
  );
  return html`<dl class="plain">\n${items}</dl>`;
}

export function scopeOf({ scope }: ReviewPart): Html {
  return html`<ul class="together">\n${scopeItems(scope).map((item) => html`<li>${item}</li>\n`)}</ul>`;
}
