import type { MarkerKind } from '../syntax/line.ts';
import { formatNumeral, type Numeral } from '../text/numeral.ts';
import type { NodeKind, Numbering } from './plan.ts';

export function numberingOf(numeral: Numeral | null): Numbering | null {
  return (
    numeral && {
      value: numeral.value,
      style: numeral.style,
      range: { start: numeral.start, end: numeral.end },
    }
  );
}

const words: Readonly<Record<MarkerKind, readonly [before: string, after: string]>> = {
  part: ['第', '篇'],
  chapter: ['第', '章'],
  section: ['第', '节'],
  item: ['', '、'],
  subitem: ['（', '）'],
  point: ['', '.'],
  box: ['专栏', ''],
  table: ['表', ''],
  figure: ['图', ''],
};

/** How a reader says a number of that kind: 第三章, （二）, 专栏3. Empty for kinds without numbers. */
export function labelOf(kind: NodeKind, numbering: Pick<Numbering, 'value' | 'style'> | null): string {
  if (kind === 'notes' || kind === 'heading') return '';
  if (!numbering) return kind === 'box' ? '专栏' : '';
  const [before, after] = words[kind];
  return before + formatNumeral(numbering.value, numbering.style) + after;
}

/** Word for a kind in messages. */
export const kindNames: Readonly<Record<NodeKind, string>> = {
  part: '篇',
  chapter: '章',
  section: '节',
  item: '条目',
  subitem: '条目',
  point: '条目',
  box: '专栏',
  table: '表',
  figure: '图',
  notes: '名词解释',
  heading: '标题',
};
