import type { TocPages } from '../../config/settings.ts';
import type { Plan, TocEntry } from '../../model/plan.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { lineBreakOf } from '../../text/source.ts';
import { entryLines, newEntry, updatedEntry, withPage } from './entry-text.ts';
import { isStructural } from './levels.ts';
import type { Listed, ListedHeadings } from './listed.ts';
import { smallestEdit } from './smallest-edit.ts';

// The present 目录 brought up to date in its own form, by the smallest edits.

/** An entry that stays where it is, with what comes before and behind it. */
interface Place {
  readonly lines: Range;
  text: string;
  readonly before: string[];
  readonly behind: string[];
}

/** null where no entry stays, or none shows how a level is to be set. */
export function updateToc(plan: Plan, lists: readonly ListedHeadings[], pages: TocPages): TextEdit[] | null {
  const { entries } = plan.toc!;
  const places = placesOf(plan, lists, pages);
  if (places.size === 0) return null;
  for (const list of lists) if (!addNew(plan, list, places, pages)) return null;
  const edits: TextEdit[] = [];
  const gap = gapOf(plan);
  const kept = [...places.values()];
  const removed = entries.filter((entry) => !places.has(entry)).map((entry) => entryLines(plan, entry));
  for (const [at, place] of kept.entries()) {
    const between = { start: kept[at - 1]?.lines.end ?? null, end: place.lines.start };
    edits.push(...removals(plan, between, removed));
    const text = [...place.before, place.text, ...place.behind].join(gap);
    edits.push(...smallestEdit(plan.source.text, place.lines, text));
  }
  return [...edits, ...removals(plan, { start: kept.at(-1)!.lines.end, end: null }, removed)];
}

/** Entries that are none of ours (前言, 附件) stay as well. */
function placesOf(plan: Plan, lists: readonly ListedHeadings[], pages: TocPages): Map<TocEntry, Place> {
  const { text } = plan.source;
  const listed = new Map(lists.flat().flatMap((one) => (one.entry ? [[one.entry, one] as const] : [])));
  const places = new Map<TocEntry, Place>();
  for (const entry of plan.toc!.entries) {
    const one = listed.get(entry);
    if (one ? !one.stays : isStructural(entry)) continue;
    const lines = entryLines(plan, entry);
    const tail = text.slice(entry.selectionRange.end, lines.end);
    const own = one
      ? updatedEntry(plan, one, entry, pages)
      : text.slice(lines.start, entry.selectionRange.end) + withPage(tail, entry, pages);
    places.set(entry, { lines, text: own, before: [], behind: [] });
  }
  return places;
}

/** New entries follow the one of the heading before them; false where none shows how to set them. */
function addNew(plan: Plan, list: ListedHeadings, places: Map<TocEntry, Place>, pages: TocPages): boolean {
  const { entries } = plan.toc!;
  let previous: Place | undefined;
  const first = list.find(({ stays }) => stays);
  for (const one of list) {
    if (one.stays) {
      previous = places.get(one.entry!);
      continue;
    }
    const model = modelFor(one, entries, list);
    if (!model) return false;
    const written = newEntry(plan, one, model, pages);
    if (previous) previous.behind.push(written);
    else if (first) places.get(first.entry!)!.before.push(written);
    else [...places.values()].at(-1)!.behind.push(written);
  }
  return true;
}

/** The nearest entry before it of the same level, otherwise the first. */
function modelFor(one: Listed, entries: readonly TocEntry[], list: ListedHeadings): TocEntry | undefined {
  const before = list.slice(0, list.indexOf(one)).filter(({ stays }) => stays);
  const nearest = before.filter(({ node }) => node.kind === one.node.kind).at(-1)?.entry;
  return nearest ?? entries.find(({ kind }) => kind === one.node.kind);
}

/** What stands between two entries: a line break, or a blank line. */
function gapOf(plan: Plan): string {
  const { entries } = plan.toc!;
  const [first, second] = entries;
  const lineBreak = lineBreakOf(plan.source);
  if (!first || !second) return lineBreak;
  const gap = plan.source.text.slice(entryLines(plan, first).end, entryLines(plan, second).start);
  return /^\s*$/.test(gap) && gap !== '' ? gap : lineBreak;
}

/** Takes entries out together with the blank lines before them, or behind them where they open the list. */
function removals(
  { source: { text } }: Plan,
  { start, end }: { readonly start: number | null; readonly end: number | null },
  removed: readonly Range[],
): TextEdit[] {
  const here = removed.filter(
    (lines) => (start === null || lines.start >= start) && (end === null || lines.end <= end),
  );
  return here.map((lines, at) => {
    if (start === null) {
      const next = here[at + 1]?.start ?? end!;
      return replace({ start: lines.start, end: blankBetween(text, lines.end, next) ? next : lines.end }, '');
    }
    const before = here[at - 1]?.end ?? start;
    return replace(
      { start: blankBetween(text, before, lines.start) ? before : lines.start, end: lines.end },
      '',
    );
  });
}

function blankBetween(text: string, start: number, end: number): boolean {
  return /^\s*$/.test(text.slice(start, end));
}
