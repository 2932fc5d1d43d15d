import type { OutlineNode, Plan } from '../model/plan.ts';
import {
  closes,
  endsClause,
  isColon,
  isComma,
  isLineBreak,
  skipBlanks,
  TAB,
  trimEnd,
} from '../text/chars.ts';
import { contains, type Range, touches } from '../text/range.ts';
import { lineOf, wholeOf } from '../text/source.ts';

const PIPE = 0x7c;

/** What "Expand Selection" selects in a file, step by step: word, clause, sentence, line, the text of the node, the nodes around it. */
export function selectionRanges(plan: Plan, offset: number, file = wholeOf(plan.source)): Range[] {
  const { text } = plan.source;
  const line = lineContent(plan, offset);
  const cell = stretch(text, line, offset, isCellBorder);
  const sentence = withTerminator(text, stretch(text, cell, offset, endsClause), cell.end);
  const clause = stretch(text, sentence, offset, endsPhrase);
  const word = wordAt(text, clause, offset);
  return growing(offset, [
    ...(word === null ? [] : [word]),
    ...[clause, sentence, cell, line].map((part) => trimmed(text, part)),
    ...nodesAround(plan, offset).map((node) => within(node, file)),
    file,
  ]);
}

/** 第一篇 may go on in other files. */
function within({ start, end }: Range, file: Range): Range {
  return { start: Math.max(start, file.start), end: Math.min(end, file.end) };
}

/** The line without the `> ` of a box, the `#` of a heading and blanks at either end. */
function lineContent({ source, lines }: Plan, offset: number): Range {
  const line = lines[lineOf(source, offset)];
  return line === undefined ? { start: offset, end: offset } : { start: line.textStart, end: line.textEnd };
}

function trimmed(text: string, { start, end }: Range): Range {
  const from = skipBlanks(text, start, end);
  return { start: from, end: trimEnd(text, from, end) };
}

function isCellBorder(code: number): boolean {
  return code === TAB || code === PIPE;
}

function endsPhrase(code: number): boolean {
  return isComma(code) || isColon(code) || endsClause(code);
}

/** The part of `within` around the offset that has no border in it. */
function stretch(text: string, within: Range, offset: number, isBorder: (code: number) => boolean): Range {
  const at = Math.max(within.start, Math.min(offset, within.end));
  let start = at;
  while (start > within.start && !isBorder(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < within.end && !isBorder(text.charCodeAt(end))) end++;
  // A sentence's closing quotes follow its full stop and belong to it: …协同发展。”
  while (start < end && closes(text.charCodeAt(start))) start++;
  return { start, end };
}

function withTerminator(text: string, { start, end }: Range, limit: number): Range {
  let at = end;
  while (at < limit && endsClause(text.charCodeAt(at))) at++;
  while (at < limit && closes(text.charCodeAt(at))) at++;
  return { start, end: at };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordAt(text: string, clause: Range, offset: number): Range | null {
  const hit = segmenter.segment(text.slice(clause.start, clause.end)).containing(offset - clause.start);
  if (!hit?.isWordLike) return null;
  const start = clause.start + hit.index;
  return { start, end: start + hit.segment.length };
}

/** The text below the innermost heading, or the heading itself; then the node, then its ancestors. */
function nodesAround({ source, outline }: Plan, offset: number): Range[] {
  const path = pathTo(outline, offset).reverse();
  const [innermost] = path;
  if (innermost === undefined) return [];
  const heading = innermost.selectionRange;
  const inner = touches(heading, offset) ? heading : contentOf(source.text, innermost);
  return [inner, ...path.map((node) => node.range)];
}

/** Nodes that hold the offset, from the outermost to the innermost. */
function pathTo(nodes: readonly OutlineNode[], offset: number): OutlineNode[] {
  const node = nodes.find(({ range }) => contains(range, offset));
  return node === undefined ? [] : [node, ...pathTo(node.children, offset)];
}

function contentOf(text: string, { selectionRange, range }: OutlineNode): Range {
  let start = selectionRange.end;
  while (start < range.end && isLineBreak(text.charCodeAt(start))) start++;
  return { start, end: range.end };
}

/** Drops what does not hold the offset and what is no larger than the step before. */
function growing(offset: number, steps: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (!touches(step, offset)) continue;
    if (last === undefined ? step.end > step.start : grows(last, step)) result.push(step);
  }
  return result;
}

function grows(inner: Range, outer: Range): boolean {
  const holds = outer.start <= inner.start && inner.end <= outer.end;
  return holds && outer.end - outer.start > inner.end - inner.start;
}
