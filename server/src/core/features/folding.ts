import type { Plan } from '../model/plan.ts';
import type { Line } from '../syntax/line.ts';
import { type Range, touches } from '../text/range.ts';
import { extentOf, lineOf } from '../text/source.ts';
import { isTableLine } from './table-line.ts';

/** First and last line of a stretch that can be folded; the first stays visible. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'region' | 'comment';
}

/** Headings with all below them, boxes, tables, the 目录, and runs of comments, in one of the draft's files. */
export function foldingRanges(plan: Plan, uri = plan.source.uri): Fold[] {
  const { source, nodes, toc } = plan;
  const file = extentOf(source, uri);
  const inFile = (range: Range) => ({ start: range.start, end: Math.min(range.end, file.end) });
  const lines = plan.lines.filter(({ start }) => touches(file, start));
  return [
    ...nodes
      .filter(({ range }) => touches(file, range.start))
      .flatMap((node) => fold(plan, node.lastLine, inFile(node.range))),
    ...(toc === null || !touches(file, toc.range.start)
      ? []
      : fold(plan, lineOf(source, toc.headingRange.end), inFile(toc.range))),
    ...runs(lines, isTableLine, 'region'),
    ...runs(lines, ({ kind }) => kind === 'comment', 'comment'),
  ];
}

/** Nothing where nothing would be hidden. Blank lines at the end stay visible. */
function fold({ source, lines }: Plan, firstLine: number, range: Range): Fold[] {
  let lastLine = lineOf(source, Math.max(range.start, range.end - 1));
  while (lastLine > firstLine && lines[lastLine]?.kind === 'blank') lastLine--;
  return lastLine > firstLine ? [{ firstLine, lastLine, kind: 'region' }] : [];
}

/** Two or more lines of the same sort on end. */
function runs(lines: readonly Line[], belongs: (line: Line) => boolean, kind: Fold['kind']): Fold[] {
  const folds: Fold[] = [];
  let firstLine = lines[0]?.index ?? 0;
  lines.forEach((line) => {
    const { index } = line;
    if (!belongs(line)) firstLine = index + 1;
    else if (folds.at(-1)?.firstLine === firstLine)
      folds[folds.length - 1] = { firstLine, lastLine: index, kind };
    else if (index > firstLine) folds.push({ firstLine, lastLine: index, kind });
  });
  return folds;
}
