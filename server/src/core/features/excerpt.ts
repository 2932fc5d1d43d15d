import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Line, LineKind } from '../syntax/line.ts';
import type { Range } from '../text/range.ts';
import { lineOf } from '../text/source.ts';
import { nodeName } from './node-name.ts';

/** As much of a section as fits into a hover. */
const MOST_LINES = 3;
const MOST_CHARACTERS = 100;

/** Lines of a table say nothing by themselves; captions and headings are nodes of their own. */
const passedOver: ReadonlySet<LineKind> = new Set([
  'blank',
  'comment',
  'rule',
  'page',
  'row',
  'cell',
  'html',
  'fence',
]);

/** The first lines below a heading or caption; of a chapter that begins with a section, the names of its sections. */
export function excerptOf(plan: Plan, node: OutlineNode): string[] {
  const [child] = node.children;
  const end = child?.selectionRange.start ?? node.range.end;
  const lines = linesBetween(plan, node.lastLine + 1, end);
  return lines.length > 0 ? lines : node.children.slice(0, MOST_LINES).map(nodeName);
}

/** The text behind a note's mark, to the next definition or the end of the section. */
export function excerptFrom(plan: Plan, { end }: Range, limit: number): string[] {
  const line = plan.lines[lineOf(plan.source, end)]!;
  const first = shortened(plan.source.text.slice(end, line.textEnd).trim());
  return [first, ...linesBetween(plan, line.index + 1, limit)].filter(Boolean).slice(0, MOST_LINES);
}

function linesBetween({ source, lines }: Plan, firstLine: number, end: number): string[] {
  const found: string[] = [];
  for (let at = firstLine; at < lines.length && lines[at]!.start < end; at++) {
    if (found.length === MOST_LINES) break;
    const line = lines[at]!;
    const text = source.text.slice(line.textStart, Math.min(line.textEnd, end));
    if (isText(line) && text !== '') found.push(shortened(text));
  }
  return found;
}

function isText({ kind }: Line): boolean {
  return !passedOver.has(kind);
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : text;
}
