import { nameOf } from '../model/node-label.ts';
import type { Plan } from '../model/plan.ts';
import { lineBreakOf } from '../text/source.ts';
import { type FileMove, fileMoveOf, newOrder } from './files.ts';
import { linesToInsert } from './insert.ts';
import {
  anchorBehind,
  blockOf,
  cutOf,
  endOfLineBefore,
  gapAbove,
  gapBefore,
  gapLike,
  joinBlocks,
  lineEnds,
  nextWritten,
} from './lines.ts';
import type { Numbers } from './numbers.ts';
import type { OutlineChange } from './outline-change.ts';
import type { Place } from './placement.ts';
import type { Anchor, Rearrangement } from './rearrangement.ts';

/** Moves, removes and inserts whole lines; the new order of the draft's files where these move instead, otherwise null. */
export function editBlocks(
  plan: Plan,
  change: OutlineChange,
  numbers: Numbers,
  text: Rearrangement,
): readonly number[] | null {
  const order = change.place && change.moved.length > 0 ? moveBlocks(plan, change, change.place, text) : null;
  if (change.place && change.inserted) insertLines(plan, change, change.place, numbers, text);
  const deleted = change.deleted.map((node) => blockOf(plan, node));
  for (const block of joinBlocks(plan, deleted))
    text.remove(cutOf(plan, block), '删除', change.deleted.map(nameOf).join('、'));
  return order;
}

function moveBlocks(
  plan: Plan,
  { moved }: OutlineChange,
  place: Place,
  text: Rearrangement,
): readonly number[] | null {
  const blocks = moved.map((node) => blockOf(plan, node));
  const gone = joinBlocks(plan, blocks);
  const anchor =
    place.side === 'behind'
      ? anchorBehind(plan, place.offset, gone)
      : { offset: place.offset, side: place.side };
  const [only, ...others] = gone;
  const isThere =
    anchor.side === 'behind'
      ? anchor.offset === endOfLineBefore(plan, only!.start)
      : anchor.offset === nextWritten(plan, only!.end);
  if (others.length === 0 && isThere) return null;
  const move = fileMoveOf(plan, gone, anchor);
  if (move) return moveFiles(plan, move, text);
  const gaps = blocks.map((block) => gapBefore(plan, block));
  const above = anchor.side === 'before' ? gapAbove(plan, anchor.offset) : null;
  if (above) {
    // Each block stands below its own blank lines: the first takes the place of those of the line that it is put before.
    text.edit(above, gaps[0]!, '移动', '');
    gaps.push(plan.source.text.slice(above.start, above.end));
    gaps.shift();
  }
  blocks.forEach((block, at) => {
    text.move(block, anchor, gaps[at]!, '移动');
  });
  for (const block of gone) text.remove(cutOf(plan, block), '移动', moved.map(nameOf).join('、'));
  return null;
}

/** The text is read in the new order of the files. */
function moveFiles({ source }: Plan, move: FileMove, text: Rearrangement): readonly number[] {
  const { parts = [] } = source;
  const next = parts[move.before];
  const anchor: Anchor = next
    ? { offset: next.range.start, side: 'before' }
    : { offset: source.text.length, side: 'behind' };
  for (const at of move.files) {
    const { start, end } = parts[at]!.range;
    text.moveFile({ start, end: parts[at + 1]?.range.start ?? end }, anchor);
  }
  return newOrder(move, parts.length);
}

function insertLines(
  plan: Plan,
  { inserted }: OutlineChange,
  place: Place,
  numbers: Numbers,
  text: Rearrangement,
): void {
  const item = inserted!;
  const number = numbers.get(item) ?? null;
  const lines = linesToInsert(plan, item.kind, item.title, number, place, lineBreakOf(plan.source));
  const anchor = place.side === 'behind' ? anchorBehind(plan, place.offset, []) : place;
  text.add(lines, anchor, gapFor(plan, place), '新增', item.title);
}

/** As many line ends as stand before the headings around. */
function gapFor(plan: Plan, { index }: Place): string {
  const beside = plan.nodes[Math.min(index, plan.nodes.length - 1)];
  return beside ? gapLike(plan, blockOf(plan, beside)) : lineEnds(plan, 2);
}
