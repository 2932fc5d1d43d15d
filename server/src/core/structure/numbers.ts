import type { NodeKind, OutlineNode } from '../model/plan.ts';
import type { Arrangement, Item } from './arrangement.ts';
import { keepGaps } from './gaps.ts';
import type { Habits } from './habits.ts';
import { isLevel } from './levels.ts';

// The numbers that headings, boxes, tables and figures get.

/** Items that count together: the 节 of a 章, all boxes of the plan. */
interface Run {
  readonly kind: NodeKind;
  readonly members: readonly Item[];
  /** The heading in which they begin anew; undefined where they run through the plan. */
  readonly parent?: Item | null;
}

export type Numbers = ReadonlyMap<Item, number | null>;

/**
 * Counts up wherever the change made another row of items than before; what it left alone keeps its numbers, right or wrong. With
 * `scope` everything for which it is true is counted anew.
 */
export function assignNumbers(
  before: Arrangement,
  after: Arrangement,
  habits: Habits,
  scope: ((item: Item) => boolean) | null,
): Numbers {
  const numbers = new Map<Item, number | null>(after.items.map((item) => [item, printed(item)]));
  const known = runsOf(before, habits);
  const last = new Map<NodeKind, number>();
  for (const run of runsOf(after, habits)) {
    const goesOn = run.parent?.node ? habits.goesOn(run.kind, run.parent.node) : false;
    const start = goesOn ? (last.get(run.kind) ?? 0) + 1 : habits.startOf(run.kind, run.parent);
    const old = known.find((one) => isSameRow(one, run, habits));
    const moved = goesOn && printed(run.members[0]!) !== start;
    const keepsPlace = old !== undefined && !losesPlace(run, before, after, habits);
    if (scope) count(run, start, habits, scope, numbers);
    else if (moved || !keepsPlace || !sameMembers(old, run)) {
      if (goesOn || !old || !keep(old, run, start, habits, numbers)) count(run, start, habits, null, numbers);
      if (keepsPlace) leaveLost(old, run, numbers);
    }
    last.set(run.kind, lastNumber(run, numbers));
  }
  return numbers;
}

/** The same row of headings before and after the change: the 节 of one 章. */
function isSameRow(a: Run, b: Run, habits: Habits): boolean {
  return (
    a.kind === b.kind &&
    a.parent?.node === b.parent?.node &&
    isAppended(a.members[0]!, habits) === isAppended(b.members[0]!, habits)
  );
}

/** Gives numbers with the gaps that the row had; false where it had none. */
function keep(old: Run, run: Run, start: number, habits: Habits, numbers: Map<Item, number | null>): boolean {
  const counted = ({ members }: Run) => members.filter((item) => isCounted(item, members, habits));
  const members = counted(run);
  const kept = keepGaps(counted(old), members, printed, start);
  kept?.forEach((number, at) => {
    numbers.set(members[at]!, number);
  });
  return kept !== null;
}

function printed({ node }: Item): number | null {
  return node?.numbering?.value ?? null;
}

function sameMembers(a: Run, b: Run): boolean {
  return a.members.length === b.members.length && a.members.every((item, at) => item === b.members[at]);
}

/**
 * A heading whose number was lost is known by what stands around it: under another heading it needs its number, and so it does to be
 * named in references to what is put below it.
 */
function losesPlace({ members }: Run, before: Arrangement, after: Arrangement, habits: Habits): boolean {
  const lost = members.filter(({ node }) => node !== null && habits.lost.has(node));
  if (lost.length === 0) return false;
  const isElsewhere = (item: Item) => before.parentOf(item)?.node !== after.parentOf(item)?.node;
  return members.some(isElsewhere) || lost.some((item) => getsMore(item, before, after));
}

function getsMore({ node }: Item, before: Arrangement, after: Arrangement): boolean {
  return after.items.some(
    (item) =>
      after.parentOf(item)?.node === node &&
      item.node !== null &&
      before.parentOf(before.itemOf(item.node)!)?.node !== node,
  );
}

/** A lost number that nothing changed around stays for the author to find: the finding says so. */
function leaveLost(old: Run, { members }: Run, numbers: Map<Item, number | null>): void {
  if (old.members.length !== members.length) return;
  members.forEach((item, at) => {
    if (printed(item) === null && old.members[at] === item) numbers.set(item, null);
  });
}

function lastNumber({ members }: Run, numbers: Numbers): number {
  return numbers.get(members.at(-1)!) ?? 0;
}

function count(
  { members, kind }: Run,
  start: number,
  habits: Habits,
  scope: ((item: Item) => boolean) | null,
  numbers: Map<Item, number | null>,
): void {
  let reached = start - 1;
  members.forEach((item, at) => {
    if (!isCounted(item, members, habits)) return;
    if (scope && !scope(item)) {
      reached = printed(item) ?? reached + 1;
      return;
    }
    const again = isLevel(kind) ? false : repeats(members[at - 1], item);
    if (!again) reached += 1 + (item.node ? (habits.unread.get(item.node) ?? 0) : 0);
    numbers.set(item, reached);
  });
}

/** A lost number counts where one was left free for it; boxes of which none has a number get none. */
function isCounted({ node, kind }: Item, members: readonly Item[], habits: Habits): boolean {
  if (node?.numbering || (node && habits.lost.has(node))) return true;
  if (node && node.kind === kind) return false;
  const others = members.filter((item) => item.node);
  return isLevel(kind) || others.length === 0 || others.some((item) => item.node?.numbering);
}

/** 表1 … and 表1 …（续） */
function repeats(before: Item | undefined, item: Item): boolean {
  if (!before?.node || !item.node) return false;
  const bare = ({ title }: OutlineNode) => title.replace(/[（(]?续表?[一二三\d]*[）)]?/, '');
  return printed(before) === printed(item) && bare(before.node) === bare(item.node);
}

function runsOf(arrangement: Arrangement, habits: Habits): Run[] {
  const { items } = arrangement;
  const ofKind = (kind: NodeKind) => items.filter((item) => item.kind === kind);
  const runs: Run[] = [{ kind: 'part', members: ofKind('part') }];
  for (const kind of ['chapter', 'section', 'item', 'subitem', 'point'] as const) {
    if (habits.running.has(kind)) runs.push({ kind, members: ofKind(kind) });
    else runs.push(...groupsOf(arrangement, kind));
  }
  runs.push({ kind: 'box', members: ofKind('box') });
  for (const kind of ['table', 'figure'] as const) {
    const numbered = ofKind(kind).filter(({ node }) => !node || node.numbering);
    runs.push({ kind, members: numbered.filter((item) => !isAppended(item, habits)) });
    runs.push({ kind, members: numbered.filter((item) => isAppended(item, habits)) });
  }
  return runs.filter(({ members }) => members.length > 0);
}

/** 附表1 counts beside 表1. */
function isAppended({ node }: Item, { text }: Habits): boolean {
  return node !== null && text.charAt(node.selectionRange.start) === '附';
}

function groupsOf(arrangement: Arrangement, kind: NodeKind): Run[] {
  const groups = new Map<Item | null, Item[]>();
  for (const item of arrangement.items) {
    if (item.kind !== kind) continue;
    const parent = arrangement.parentOf(item);
    const group = groups.get(parent);
    if (group) group.push(item);
    else groups.set(parent, [item]);
  }
  return [...groups].map(([parent, members]) => ({ kind, members, parent }));
}
