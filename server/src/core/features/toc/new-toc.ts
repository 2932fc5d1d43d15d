import type { TocSettings } from '../../config/settings.ts';
import type { OutlineNode, Plan, TocEntry } from '../../model/plan.ts';
import { isListHeading, isTocHeading } from '../../model/toc.ts';
import { readEntry } from '../../model/toc-entry.ts';
import type { Line } from '../../syntax/line.ts';
import { contentOf, isVoid } from '../../syntax/reader.ts';
import { insert, replace, type TextEdit } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/source.ts';
import { listAnew } from './entries.ts';
import { entryLines, listEntry, listPage } from './entry-text.ts';
import { headingsToList } from './levels.ts';
import type { Listed } from './listed.ts';
import { smallestEdit } from './smallest-edit.ts';

// A 目录 in the recommended form: a heading `## 目录` and a nested list.

/** For a draft without any, and for one of which only the heading can be read. */
export function createToc(plan: Plan, settings: TocSettings): TextEdit[] {
  const { source, lines } = plan;
  const heading = lines.find((line) => isTocHeading(line));
  const remains = heading ? endOfRemains(plan, heading.index + 1) : null;
  const inRemains = ({ firstLine }: OutlineNode) =>
    heading !== undefined && remains !== null && firstLine > heading.index && firstLine <= remains.index;
  const nodes = headingsToList(plan, settings.levels).filter((node) => !inRemains(node));
  if (nodes.length === 0) return [];
  const list = writeList(plan, listAnew(plan, nodes), settings);
  if (!heading) return [insertBefore(plan, nodes, list)];
  const lineBreak = lineBreakOf(source);
  const end = (remains ?? heading).end;
  return [replace({ start: heading.end, end }, lineBreak + lineBreak + list)];
}

/** The present list, written anew with the pages that are known; its heading stays. */
export function rewriteToc(plan: Plan, listed: readonly Listed[], settings: TocSettings): TextEdit[] {
  const { source, lines, toc } = plan;
  const lineBreak = lineBreakOf(source);
  const used = new Set(listed.map(({ entry }) => entry));
  const [before, behind] = otherEntries(toc!.entries, used);
  const other = ({ title }: TocEntry) => `- ${title}`;
  const list = [...before.map(other), writeList(plan, listed, settings), ...behind.map(other)];
  const start = entryLines(plan, toc!.entries[0]!).start;
  const last = endOfRemains(plan, toc!.entries.at(-1)!.line + 1) ?? lines[toc!.entries.at(-1)!.line]!;
  const hasHeading = toc!.headingRange.end > toc!.headingRange.start;
  const above = hasHeading ? lines.find(({ end }) => end >= toc!.headingRange.end) : undefined;
  // `目录` right above its first entry: a list wants a blank line there.
  const opening = hasHeading
    ? above && above.end + lineBreak.length === start
      ? lineBreak
      : ''
    : heading(lineBreak);
  const written = opening + list.filter(Boolean).join(lineBreak);
  return smallestEdit(source.text, { start, end: last.end }, written);
}

/** 前言 before the chapters, 附件 behind them. */
function otherEntries(
  entries: readonly TocEntry[],
  used: ReadonlySet<TocEntry | null>,
): [TocEntry[], TocEntry[]] {
  const first = entries.findIndex(({ kind }) => kind !== 'heading');
  const others = (from: number, to: number) =>
    entries.slice(from, to).filter((entry) => entry.kind === 'heading' && !used.has(entry));
  return first < 0 ? [others(0, entries.length), []] : [others(0, first), others(first, entries.length)];
}

function writeList(plan: Plan, listed: readonly Listed[], { pages = 'keep' }: TocSettings): string {
  const isPaged = plan.toc?.entries.some(({ pageRange }) => pageRange) ?? false;
  const nodes = new Set(listed.map(({ node }) => node));
  return listed
    .map((one) => listEntry(plan, one, depthOf(one.node, nodes), listPage(one, isPaged, pages)))
    .join(lineBreakOf(plan.source));
}

/** How many of the headings above it are listed, too. */
function depthOf({ parent }: OutlineNode, listed: ReadonlySet<OutlineNode>): number {
  let depth = 0;
  for (let above = parent; above; above = above.parent) if (listed.has(above)) depth++;
  return depth;
}

function heading(lineBreak: string): string {
  return `## 目录${lineBreak}${lineBreak}`;
}

/** Behind title and preface, before the first heading. */
function insertBefore(
  { source, lines, nodes }: Plan,
  listed: readonly OutlineNode[],
  list: string,
): TextEdit {
  const lineBreak = lineBreakOf(source);
  const first = lines[(nodes[0] ?? listed[0]!).firstLine]!;
  const above = lines[first.index - 1];
  const opening = above && above.kind !== 'blank' ? lineBreak : '';
  const at = source.text.charCodeAt(first.start) === BYTE_ORDER_MARK ? first.start + 1 : first.start;
  return insert(at, opening + heading(lineBreak) + list + lineBreak + lineBreak);
}

const BYTE_ORDER_MARK = 0xfeff;

/** The last line of what looks like entries but could not be read as such: `- 第三章…` behind a line that ended the list. */
export function endOfRemains({ source: { text }, lines }: Plan, from: number): Line | null {
  let last: Line | null = null;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    if (isVoid(line) || isListHeading(line)) continue;
    if (line.hashes > 0 || !looksLikeEntry(text, line)) break;
    last = line;
  }
  return last;
}

function looksLikeEntry(text: string, line: Line): boolean {
  const entry = readEntry(line);
  return (
    (line.bullet && entry !== null && entry.kind !== 'heading') ||
    entry?.pageRange != null ||
    /[.．…·]{4,}/.test(contentOf(text, line))
  );
}
