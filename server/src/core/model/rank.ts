import type { Mark } from './mark.ts';
import { isBackMatterName, isFrontMatterName } from './names.ts';
import type { NodeKind } from './plan.ts';

// Which heading stands above which. The words decide; # only where there are no words.

const ranks: Readonly<Record<NodeKind, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  item: 4,
  subitem: 5,
  point: 6,
  heading: 8,
  box: 9,
  table: 9,
  figure: 9,
  notes: 0,
};

/** Rank of every mark; a smaller one stands higher. */
export function rankMarks(marks: readonly Mark[]): number[] {
  const ordinal = marks.some(({ kind }) => kind === 'part' || kind === 'chapter' || kind === 'section');
  const byHashes = ranksByHashes(marks);
  const found = marks.map((mark, at) => rankOf(marks, at, mark, byHashes));
  if (ordinal) return found;
  // A work report has several un-numbered headings of one rank: 奋力完成2023年…… above （一）, 全力实现2024年…… above 一、.
  const top = Math.min(...found.filter((_, at) => isStanding(marks[at]!)));
  return found.map((rank, at) => (isStanding(marks[at]!) ? top : rank));
}

function isStanding(mark: Mark): boolean {
  return mark.bare && mark.titleRange.start === mark.selectionRange.start;
}

function rankOf(
  marks: readonly Mark[],
  at: number,
  mark: Mark,
  byHashes: ReadonlyMap<number, number>,
): number {
  if (mark.kind !== 'heading') return ranks[mark.kind];
  if (isBackMatterName(mark.title)) return 0;
  if (isFrontMatterName(mark.title)) return highestOrdinal(marks);
  if (mark.hashes > 0) return byHashes.get(mark.hashes) ?? rankBetween(mark.hashes, byHashes);
  return isStanding(mark) ? rankAbove(marks, at) : ranks.heading;
}

/** 前言 stands beside the first 篇 or 章, not above it. */
function highestOrdinal(marks: readonly Mark[]): number {
  return Math.min(ranks.item, ...marks.map(({ kind }) => (kind === 'notes' ? ranks.item : ranks[kind])));
}

/** An un-numbered heading after which （一） or 1. begins anew stands above it. */
function rankAbove(marks: readonly Mark[], at: number): number {
  for (const next of marks.slice(at + 1)) {
    if (next.kind === 'box' || next.kind === 'table' || next.kind === 'figure') continue;
    const counted = next.kind === 'item' || next.kind === 'subitem' || next.kind === 'point';
    return counted && next.numbering?.value === 1 ? ranks[next.kind] - 0.5 : ranks.heading;
  }
  return ranks.heading;
}

/** Rank that numbered headings with that many # have. */
function ranksByHashes(marks: readonly Mark[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { kind, hashes, numbering } of marks) {
    if (hashes > 0 && numbering && kind !== 'heading')
      found.set(hashes, Math.min(ranks[kind], found.get(hashes) ?? 9));
  }
  return found;
}

function rankBetween(hashes: number, byHashes: ReadonlyMap<number, number>): number {
  const above = [...byHashes].filter(([other]) => other < hashes).map(([, rank]) => rank);
  // A draft of # headings alone is ranked by their number; more than six # do not exist.
  if (byHashes.size === 0) return hashes / 10 + 3;
  return above.length === 0 ? 0.5 : Math.max(...above) + hashes / 10;
}
