import type { RuleContext } from '../../lint/rule.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { contains, type Range } from '../../text/range.ts';

/** The edit, and the same one in the 目录 where a heading's words stand there too: mended alone, the two would differ. */
export function withToc({ plan, toc }: RuleContext, range: Range, newText: string): TextEdit[] {
  const edits = [replace(range, newText)];
  const pair = toc.pairs.find(({ node }) => contains(node.titleRange, range.start));
  if (!pair) return edits;
  const { text } = plan.source;
  const { start, end } = pair.entry.titleRange;
  const at = text.slice(start, end).indexOf(text.slice(range.start, range.end));
  if (at < 0) return edits;
  const echo = { start: start + at, end: start + at + range.end - range.start };
  return [replace(echo, newText), ...edits];
}
