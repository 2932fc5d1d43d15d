import type { OutlineNode, Plan } from '../../model/plan.ts';
import type { Line } from '../../syntax/line.ts';
import { valueOfChinese } from '../../text/numeral.ts';
import { lineOf } from '../../text/source.ts';
import { type Announcement, announcementsIn, type Miscount } from './announcement.ts';

// Lists of sentences and paragraphs: 一是……二是……, ——坚持……, （一）…….

/** 一是 … 四是, as long as the numbers go up by one; a new 一是 begins another list. */
export function enumerationBehind(plan: Plan, announced: Announcement, from: number): Miscount | null {
  const { text } = plan.source;
  const end = sectionEnd(plan, from);
  if (!/^\s*一[是要]/.test(text.slice(from, from + 6))) return null;
  let found = 0;
  let last = from;
  for (const match of text
    .slice(from, end)
    .matchAll(/(?<=^|[。；，：\s])([一二三四五六七八九十]{1,2})[是要](?![否不])/g)) {
    const value = valueOfChinese(match[1]!);
    if (value === 1 && found > 0) break;
    if (value !== found + 1) continue;
    found = value;
    last = from + match.index + match[0].length;
  }
  if (found < 2 || found === announced.count) return null;
  return { announced, found, list: { start: from, end: last } };
}

/** ——坚持实体为本。…… up to the next heading; every paragraph is an item, and no other stands between them. */
export function leadsBehind(plan: Plan, announced: Announcement, from: number): Miscount | null {
  const leads: Line[] = [];
  let closed = false;
  for (const line of filledLines(plan, from, sectionEnd(plan, from))) {
    if (line.kind !== 'lead') closed = true;
    // An item of two paragraphs, or another list.
    else if (closed) return null;
    else leads.push(line);
  }
  if (leads.length < 2 || leads.length === announced.count) return null;
  return { announced, found: leads.length, list: { start: leads[0]!.textStart, end: leads.at(-1)!.textEnd } };
}

const itemKinds: readonly string[] = ['item', 'subitem', 'point'];

/** （一）…… to （八）…… right below the announcement. Numbers that do not count up are told by themselves. */
export function numberedBehind(plan: Plan, announced: Announcement, from: number): Miscount | null {
  const first = plan.nodes.find(({ selectionRange }) => selectionRange.start >= from);
  if (!first || !itemKinds.includes(first.kind) || first.numbering?.value !== 1) return null;
  const [next] = filledLines(plan, from, first.selectionRange.end);
  if (next?.index !== first.firstLine) return null;
  const siblings = first.parent?.children ?? plan.outline;
  const items = siblings.slice(siblings.indexOf(first)).filter(({ kind }) => kind === first.kind);
  const restart = items.findIndex(({ numbering }, at) => at > 0 && numbering?.value === 1);
  const row = restart < 0 ? items : items.slice(0, restart);
  if (row.some(({ numbering }, at) => numbering?.value !== at + 1)) return null;
  if (row.length < 2 || row.length === announced.count) return null;
  return {
    announced,
    found: row.length,
    list: { start: first.range.start, end: row.at(-1)!.selectionRange.end },
  };
}

/** Longer ones are sentences, not names of projects. */
const LONGEST_ENTRY = 30;

/** 专栏7　六大人才工程, with five of them in the box. */
export function entriesOf(text: string, box: OutlineNode): Miscount | null {
  const [announced] = announcementsIn(text, box.titleRange);
  if (box.entries.length < 2 || box.entries.some(({ title }) => title.length > LONGEST_ENTRY)) return null;
  const found = box.entries.length;
  // A box of which half is missing was not understood.
  if (!announced || found === announced.count || found * 2 <= announced.count || found > announced.count * 2)
    return null;
  return {
    announced,
    found,
    list: { start: box.entries[0]!.range.start, end: box.entries.at(-1)!.range.end },
  };
}

/** Where the next heading begins. */
function sectionEnd({ nodes, source }: Plan, from: number): number {
  return nodes.find(({ selectionRange }) => selectionRange.start >= from)?.range.start ?? source.text.length;
}

function* filledLines({ lines, source }: Plan, from: number, end: number): Iterable<Line> {
  for (let index = lineOf(source, from) + 1; index < lines.length && lines[index]!.start < end; index++) {
    const line = lines[index]!;
    if (line.kind !== 'blank' && line.kind !== 'page' && line.kind !== 'comment') yield line;
  }
}
