import { labelOf } from '../model/numbering.ts';
import type { NodeKind } from '../model/plan.ts';
import { lastOf, nextNumber, setAs } from './insert/next-heading.ts';
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
