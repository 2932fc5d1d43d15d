/** Markup. What is no markup is text, and text is always escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | readonly Value[] | string | number | null | false;

/** html`<td>${text}</td>`: text is escaped, markup and lists of it are taken as they are, null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((text, part, at) => text + written(values[at - 1]!) + part));
}

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (value === null || value === false) return '';
  if (typeof value === 'object') return value.map(written).join('');
  return escapeHtml(String(value));
}

/** Without control characters, which no document may have, and those that turn the direction of the text. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Bidi_C}|[\ufffe\uffff]/gu, '');
}

function escapeHtml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
