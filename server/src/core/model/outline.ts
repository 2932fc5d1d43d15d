import type { Line } from '../syntax/line.ts';
import { previousFilled } from '../syntax/reader.ts';
import type { Mark } from './mark.ts';
import type { OutlineNode } from './plan.ts';
import { rankMarks } from './rank.ts';

type Growing = { -readonly [key in keyof OutlineNode]: OutlineNode[key] } & { children: OutlineNode[] };

/** Nodes on the way from the top of the outline to the present place. */
interface Open {
  readonly node: Growing;
  readonly rank: number;
  readonly endLine: number | null;
}

export interface Outline {
  readonly roots: readonly OutlineNode[];
  readonly nodes: readonly OutlineNode[];
}

/** Makes the tree of marks: each under the nearest one above it of a higher rank. */
export function buildOutline(lines: readonly Line[], marks: readonly Mark[]): Outline {
  const ranks = rankMarks(marks);
  const roots: OutlineNode[] = [];
  const nodes: OutlineNode[] = [];
  const open: Open[] = [];
  marks.forEach((mark, at) => {
    closeUpTo(lines, open, ranks[at]!, mark.firstLine);
    const parent = open.at(-1)?.node ?? null;
    const node = createNode(lines, mark, parent);
    (parent ? parent.children : roots).push(node);
    nodes.push(node);
    open.push({ node, rank: ranks[at]!, endLine: mark.endLine });
  });
  closeUpTo(lines, open, Number.NEGATIVE_INFINITY, lines.length);
  return { roots, nodes };
}

/** Ends all nodes that a mark of that rank in that line is not inside of. */
function closeUpTo(lines: readonly Line[], open: Open[], rank: number, line: number): void {
  for (;;) {
    const last = open.at(-1);
    if (!last || holds(last, rank, line)) return;
    open.pop();
    const end = last.endLine ?? previousFilled(lines, line - 1);
    last.node.range = {
      start: last.node.range.start,
      end: Math.max(lines[end]?.end ?? 0, last.node.selectionRange.end),
    };
  }
}

function holds(open: Open, rank: number, line: number): boolean {
  return open.endLine === null ? open.rank < rank : line <= open.endLine;
}

function createNode(lines: readonly Line[], mark: Mark, parent: OutlineNode | null): Growing {
  const { kind, numbering, label, title, titleRange, selectionRange, entries, firstLine, lastLine } = mark;
  const start = lines[firstLine]!.start;
  return {
    kind,
    numbering,
    label,
    title,
    titleRange,
    selectionRange,
    range: { start, end: selectionRange.end },
    children: [],
    parent,
    entries,
    firstLine,
    lastLine,
  };
}
