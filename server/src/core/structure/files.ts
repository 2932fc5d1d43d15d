import type { Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import { type Part, partAt } from '../text/source.ts';
import type { Anchor } from './rearrangement.ts';

// In a draft with a file per chapter, a chapter that moves takes its file along: no text changes hands, the files change places.

export interface FileMove {
  /** The files that go, in their new order, by their place in the draft. */
  readonly files: readonly number[];
  /** The file in front of which they go; the number of files for the end. */
  readonly before: number;
}

/** null where a block is not made of whole files, or goes into the middle of one. */
export function fileMoveOf(plan: Plan, blocks: readonly Range[], anchor: Anchor): FileMove | null {
  const { parts } = plan.source;
  if (!parts) return null;
  const before = borderAt(plan, parts, anchor);
  const runs = blocks.map((block) => filesOf(plan, parts, block));
  return before === null || runs.includes(null) ? null : { files: runs.flatMap((run) => run ?? []), before };
}

/** The places that the files have now, in their new order. */
export function newOrder({ files, before }: FileMove, count: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  const stays = (at: number) => !files.includes(at);
  return [
    ...all.filter((at) => at < before && stays(at)),
    ...files,
    ...all.filter((at) => at >= before && stays(at)),
  ];
}

function borderAt(plan: Plan, parts: readonly Part[], { offset, side }: Anchor): number | null {
  const part = partAt(plan.source, offset)!;
  const at = parts.indexOf(part);
  const { start, end } = part.range;
  if (side === 'behind') return hasText(plan, offset, end) ? null : at + 1;
  return hasText(plan, start, offset) ? null : at;
}

function filesOf(plan: Plan, parts: readonly Part[], { start, end }: Range): number[] | null {
  const [first, last] = [partAt(plan.source, start)!, partAt(plan.source, Math.max(start, end - 1))!];
  if (hasText(plan, first.range.start, start) || hasText(plan, end, last.range.end)) return null;
  const [from, to] = [parts.indexOf(first), parts.indexOf(last)];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Comments on a file (<!-- 发改委起草 -->) and its front matter go with it. */
function hasText({ lines }: Plan, start: number, end: number): boolean {
  return lines.some(
    (line) =>
      line.start >= start &&
      line.end <= end &&
      line.kind !== 'blank' &&
      line.kind !== 'comment' &&
      line.kind !== 'matter',
  );
}
