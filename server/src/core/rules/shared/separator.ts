import type { OutlineNode, Plan } from '../../model/plan.ts';
import type { Range } from '../../text/range.ts';

/** What stands between number and title, by how it looks; several blanks look like one. */
export type SeparatorName = 'none' | 'blank' | 'wide' | 'tab' | 'colon' | 'half-colon' | 'mark';

export interface Separator {
  readonly name: SeparatorName;
  readonly text: string;
  readonly range: Range;
}

const names: Readonly<Record<SeparatorName, string>> = {
  none: '没有分隔',
  blank: '用空格分隔',
  wide: '用全角空格分隔',
  tab: '用制表符分隔',
  colon: '用冒号“：”分隔',
  'half-colon': '用半角冒号“:”分隔',
  mark: '用顿号或点分隔',
};

export function describe(name: SeparatorName): string {
  return names[name];
}

/** Reads the separator of a heading or caption whose number and title stand in one line. */
export function separatorBefore({ source }: Plan, node: OutlineNode): Separator {
  const start = endOfMark(source.text, node);
  const end = Math.max(start, node.titleRange.start);
  const text = source.text.slice(start, end);
  return { name: nameOf(text), text, range: { start, end } };
}

/** Behind 章 of 第三章, behind the digits of 专栏3. */
function endOfMark(text: string, { numbering, label }: OutlineNode): number {
  let at = numbering!.range.end;
  const unit = /[篇编章节）)、.．]/.test(label.slice(-1));
  if (!unit) return at;
  while (/\s/.test(text.charAt(at))) at++;
  return at + 1;
}

function nameOf(text: string): SeparatorName {
  if (text === '') return 'none';
  if (text.includes('：')) return 'colon';
  if (text.includes(':')) return 'half-colon';
  if (/[、.．]/.test(text)) return 'mark';
  if (text.includes('\t')) return 'tab';
  return text.includes('\u3000') ? 'wide' : 'blank';
}
