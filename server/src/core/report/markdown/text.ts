import { escapeMarkdown } from '../../features/markdown.ts';

/** Text on one line that means nothing but itself, wherever it stands. */
export function plain(text: string): string {
  return escapeMarkdown(oneLine(text))
    .replaceAll('&', '\\&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

/** Words that are pointed out. Bold does not work everywhere beside Chinese punctuation; code does. */
export function pointedOut(text: string): string {
  const words = oneLine(text);
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${words}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Bidi_C}]/gu, '');
}

/** `right` names the columns of numbers. Cells are Markdown already. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const rule = heads.map((_, at) => (right.includes(at) ? '---:' : '---'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
