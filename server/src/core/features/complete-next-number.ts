import { labelOf } from '../model/numbering.ts';
import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import { formatNumeral } from '../text/numeral.ts';
import type { ReferenceCompletion } from './reference-completion.ts';
import { filterText, matchTyped } from './typed.ts';
import type { Writing } from './writing.ts';

// A heading or a caption being written: the number that comes next, set as the one before it.

/** `## 第‸`, `> **专栏‸`, 表‸ at the beginning of a line. */
const begun =
  /(?<=^[\s\ufeff]*(?:>[\s]*)?(?:#{1,6}[\s]*)?(?:\*\*)?)(?:第|专栏|附?[表图])[^\s，。；：、]{0,6}$/;

const kindsOf: Readonly<Record<string, readonly NodeKind[]>> = {
  第: ['part', 'chapter', 'section'],
  专: ['box'],
  表: ['table'],
  图: ['figure'],
};

export function completeNextNumber(writing: Writing): ReferenceCompletion[] {
  const fragment = writing.fragment(begun);
  const { plan, line, offset, behind } = writing;
  if (!fragment || /[^\s*]/.test(behind)) return [];
  const kinds = kindsOf[fragment.text.charAt(0)] ?? [];
  // 第 within a box is text.
  if (line.quoted && kinds.length > 1) return [];
  return kinds
    .flatMap((kind) => lastOf(plan, kind, line.start) ?? [])
    .sort((a, b) => b.range.start - a.range.start)
    .flatMap((last): ReferenceCompletion[] => {
      const value = nextNumber(plan, last, line.start);
      const label = labelOf(last.kind, { value, style: last.numbering!.style });
      const prints = [label, labelOf(last.kind, { value, style: 'arabic' })];
      if (matchTyped(fragment.text, prints, '') === null) return [];
      return [
        {
          kind: 'heading',
          label,
          title: `接在“${`${last.label}　${last.title}`.trimEnd()}”之后`,
          place: null,
          filterText: filterText(fragment.text, ...prints),
          edit: { range: { start: fragment.start, end: offset }, newText: setAs(plan, last, value) },
        },
      ];
    });
}

function lastOf({ nodes }: Plan, kind: NodeKind, before: number): OutlineNode | undefined {
  return nodes
    .filter((node) => node.kind === kind && node.numbering && node.selectionRange.start < before)
    .at(-1);
}

const above: Readonly<Partial<Record<NodeKind, NodeKind>>> = { section: 'chapter', chapter: 'part' };

/** The first section of a chapter is 第一节, unless sections run through the whole plan. */
function nextNumber(plan: Plan, last: OutlineNode, before: number): number {
  const parentKind = above[last.kind];
  const parent = parentKind && lastOf(plan, parentKind, before);
  const begins = parent !== undefined && parent.selectionRange.start > last.selectionRange.start;
  return begins && isRestarting(plan, last.kind) ? 1 : last.numbering!.value + 1;
}

/** Sections begin anew, as a rule; chapters do where there are two of the first number. */
function isRestarting({ nodes }: Plan, kind: NodeKind): boolean {
  const same = nodes.filter((node) => node.kind === kind && node.numbering);
  const firsts = same.filter(({ numbering }) => numbering!.value === 1).length;
  const parents = new Set(same.map(({ parent }) => parent)).size;
  return firsts > 1 || (kind === 'section' && parents === 1);
}

/** 第三章　 → 第四章　, 专栏 3　 → 专栏 4　: with the blanks of the one before. */
function setAs(
  { source }: Plan,
  { kind, numbering, selectionRange, titleRange }: OutlineNode,
  value: number,
) {
  const { range, style } = numbering!;
  const written = formatNumeral(value, style);
  const before = source.text.slice(selectionRange.start, range.start);
  const behind = source.text.slice(range.end, Math.max(titleRange.start, range.end));
  const plain = `${before}${written}${behind}`;
  return /^[^\n]{2,14}$/.test(plain) ? plain : `${labelOf(kind, { value, style })}　`;
}
