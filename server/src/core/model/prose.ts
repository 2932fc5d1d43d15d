import type { Line } from '../syntax/line.ts';
import { isVoid } from '../syntax/reader.ts';
import { lineOf } from '../text/source.ts';
import type { Block } from './blocks.ts';
import { perPlan } from './per-plan.ts';
import type { OutlineNode, Paragraph, Plan } from './plan.ts';

/** Everything that is read as sentences or titles, in order of the text: neither tables nor the 目录 nor front matter. */
export function readParagraphs(
  lines: readonly Line[],
  blocks: readonly Block[],
  nodes: readonly OutlineNode[],
): Paragraph[] {
  const titles = linesOfTitles(lines, nodes);
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    if (block.type === 'table') continue;
    const { firstLine, lastLine } = block;
    const own =
      firstLine === lastLine
        ? [lines[firstLine]!]
        : lines.slice(firstLine, lastLine + 1).filter((line) => !isVoid(line));
    const isTitle = block.type === 'caption' || titles.has(firstLine);
    paragraphs.push({ kind: isTitle ? 'title' : 'text', lines: own });
  }
  return paragraphs;
}

/** A run-in title opens a paragraph: 1. 综合实力显著增强。经济总量突破…… */
function linesOfTitles(lines: readonly Line[], nodes: readonly OutlineNode[]): Set<number> {
  const found = new Set<number>();
  for (const { firstLine, lastLine } of nodes) {
    if (lines[firstLine]!.marker?.runIn) continue;
    for (let line = firstLine; line <= lastLine; line++) found.add(line);
  }
  return found;
}

/** The lines of all paragraphs. */
export const linesOfProse = perPlan(({ paragraphs }: Plan): readonly Line[] => {
  const found: Line[] = [];
  for (const { lines } of paragraphs) for (const line of lines) found.push(line);
  return found;
});

/** The paragraph that an offset lies in; null in a table, the 目录, between paragraphs. */
export function paragraphAt({ source, paragraphs }: Plan, offset: number): Paragraph | null {
  const line = lineOf(source, offset);
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.lines[0]!.index <= line) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  return paragraph?.lines.some(({ index }) => index === line) ? paragraph : null;
}
