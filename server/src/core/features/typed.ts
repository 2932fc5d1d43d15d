import { plainTitle } from '../reference/titles.ts';

// What fits the words that the author has typed so far.

/** Where the number is known, or no number is meant, a word of the title may follow: 第制造业, 第五章制造业, 专栏工程. */
const complete = /^(?:第|专栏|附?[表图]|.*[篇章节])$/;

/**
 * 0 where the typed words begin one of the labels (and go on with the title), 1 where they lead to it by a part of the title, null where they
 * fit neither. 第一产业 does not fit 第一章.
 */
export function matchTyped(typed: string, labels: readonly string[], title: string): 0 | 1 | null {
  const words = typed.normalize('NFKC').replace(/[\s“”"「」『』]/g, '');
  const found = labels.flatMap((label) => matchLabel(words, label, plainTitle(title)) ?? []);
  return found.length === 0 ? null : found.includes(0) ? 0 : 1;
}

function matchLabel(words: string, label: string, title: string): 0 | 1 | null {
  let common = 0;
  while (common < words.length && words.charAt(common) === label.charAt(common)) common++;
  const rest = plainTitle(words.slice(common));
  if (rest === '') return 0;
  if (common === label.length && title.startsWith(rest)) return 0;
  return (common === label.length || complete.test(label.slice(0, common))) && title.includes(rest)
    ? 1
    : null;
}

/**
 * 第制 第五章第二节 第5章第2节 推动制造业升级 推 动 制 …: editors go on filtering before the next answer is there, some by the beginning of the text,
 * some by that of any word in it.
 */
export function filterText(typed: string, ...words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return [...new Set([typed, ...words, [...last].join(' ')])].filter((word) => word !== '').join(' ');
}

/** In quotation marks as they are set within others: “打造‘一核两带’”. Empty where no reader would take it for a title. */
export function inQuotes(title: string): string {
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’');
  return /^[^“”"\n]{2,60}$/.test(inner) && !inner.includes('……') ? `“${inner}”` : '';
}

/** The edit takes a closing mark with it that the editor has put behind the cursor. */
export function endWith(mark: string, newText: string, behind: string, offset: number): number {
  return newText.endsWith(mark) && behind.startsWith(mark) ? offset + mark.length : offset;
}
