import { usualStyle } from '../../model/node-label.ts';
import { labelOf } from '../../model/numbering.ts';
import type { NodeKind, OutlineNode, Plan } from '../../model/plan.ts';
import { formatNumeral } from '../../text/numeral.ts';

// The heading or caption that comes next at a place: 第四章 behind 第三章, set as that is.

export interface NextHeading {
  readonly kind: NodeKind;
  readonly value: number;
  /** 第四章 */
  readonly label: string;
  /** `## 第四章　`, up to where the title begins. */
  readonly print: string;
  /** The one of its kind before it; null for the first in the draft. */
  readonly last: OutlineNode | null;
  /** The chapter or part whose first it is: 第一节 below 第四章. */
  readonly opens: OutlineNode | null;
  /** Headings behind the place that would have to be counted on: 第四章 is there already. */
  readonly following: readonly OutlineNode[];
}

/** The number that follows the last one before the place, with hashes, words and blanks as there. */
export function nextHeading(plan: Plan, kind: NodeKind, offset: number): NextHeading {
  const last = lastOf(plan, kind, offset) ?? null;
  const value = last ? nextNumber(plan, last, offset) : 1;
  const style = last?.numbering?.style ?? usualStyle(kind);
  const label = labelOf(kind, { value, style });
  const print = last ? setAs(plan, last, value) : `${label.replace('专栏', '专栏 ')}　`;
  return {
    kind,
    value,
    label,
    print: hashesFor(plan, kind, offset) + print,
    last,
    opens: (value === 1 && parentOf(plan, kind, offset)) || null,
    following: followers(plan, kind, value, offset),
  };
}

export function lastOf({ nodes }: Plan, kind: NodeKind, before: number): OutlineNode | undefined {
  return nodes
    .filter((node) => node.kind === kind && node.numbering && node.selectionRange.start < before)
    .at(-1);
}

/** Those that go on with the new number or a higher one; sections of the next chapter begin anew. */
function followers({ nodes }: Plan, kind: NodeKind, value: number, offset: number): OutlineNode[] {
  const behind = nodes.filter(
    (node) => node.kind === kind && node.numbering && node.selectionRange.start >= offset,
  );
  const stop = behind.findIndex(
    ({ numbering }, at) => numbering!.value < (at > 0 ? behind[at - 1]!.numbering!.value : value),
  );
  return stop < 0 ? behind : behind.slice(0, stop);
}

const above: Readonly<Partial<Record<NodeKind, NodeKind>>> = { section: 'chapter', chapter: 'part' };

/** The first section of a chapter is 第一节, unless sections run through the whole plan. */
export function nextNumber(plan: Plan, last: OutlineNode, before: number): number {
  const parent = parentOf(plan, last.kind, before);
  const begins = parent !== undefined && parent.selectionRange.start > last.selectionRange.start;
  return begins && isRestarting(plan, last.kind) ? 1 : last.numbering!.value + 1;
}

function parentOf(plan: Plan, kind: NodeKind, before: number): OutlineNode | undefined {
  const parentKind = above[kind];
  return parentKind && lastOf(plan, parentKind, before);
}

/** Sections begin anew, as a rule; chapters do where there are two of the first number. */
export function isRestarting({ nodes }: Plan, kind: NodeKind): boolean {
  const same = nodes.filter((node) => node.kind === kind && node.numbering);
  const firsts = same.filter(({ numbering }) => numbering!.value === 1).length;
  const parents = new Set(same.map(({ parent }) => parent)).size;
  return firsts > 1 || (kind === 'section' && parents === 1);
}

/** 第三章　 → 第四章　, 专栏 3　 → 专栏 4　: with the blanks of the one before. */
export function setAs(
  { source }: Plan,
  { kind, numbering, selectionRange, titleRange }: OutlineNode,
  value: number,
): string {
  const { range, style } = numbering!;
  const written = formatNumeral(value, style);
  const before = source.text.slice(selectionRange.start, range.start);
  const behind = source.text.slice(range.end, Math.max(titleRange.start, range.end));
  const plain = `${before}${written}${behind}`;
  return /^[^\n]{2,14}$/.test(plain) ? plain : `${labelOf(kind, { value, style })}　`;
}

const ranks: readonly NodeKind[] = ['part', 'chapter', 'section'];

/** As many as its likes have, otherwise one more than the heading above; none in a text that has none. */
function hashesFor({ nodes, lines }: Plan, kind: NodeKind, offset: number): string {
  const rank = ranks.indexOf(kind);
  if (rank < 0) return '';
  const hashesOf = ({ firstLine }: OutlineNode) => lines[firstLine]!.hashes;
  const ranked = nodes.filter((node) => ranks.includes(node.kind));
  if (ranked.length > 0 && ranked.every((node) => hashesOf(node) === 0)) return '';
  const same = ranked.find((node) => node.kind === kind);
  const higher = ranked
    .filter((node) => ranks.indexOf(node.kind) < rank && node.selectionRange.start < offset)
    .at(-1);
  const count = same ? hashesOf(same) : Math.min((higher ? hashesOf(higher) : 1) + 1, 6);
  return count > 0 ? `${'#'.repeat(count)} ` : '';
}
