import type { TocPages } from '../../config/settings.ts';
import { usualStyle } from '../../model/node-label.ts';
import { labelOf } from '../../model/numbering.ts';
import type { OutlineNode, Plan, TocEntry } from '../../model/plan.ts';
import { sameTitle, withoutNoteMarks } from '../../model/toc-match.ts';
import { formatNumeral } from '../../text/numeral.ts';
import type { Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import type { Listed } from './listed.ts';

// One entry of the 目录, set as the others are: indent and bullet, number and separator, title, dots and page.

/** What stands for a page that nobody knows yet. */
const UNKNOWN_PAGE = '×';
const leader = '……';
const leaders = /^[\s　.．…·・⋯_]+/;

/** The lines of an entry, from the margin to the end. */
export function entryLines({ source, lines }: Plan, entry: TocEntry): Range {
  return { start: lines[lineOf(source, entry.range.start)]!.start, end: lines[entry.line]!.end };
}

/** The entry as it should be, with number and title of its heading. */
export function updatedEntry(plan: Plan, { node, number }: Listed, entry: TocEntry, pages: TocPages): string {
  const { text } = plan.source;
  const { start, end } = entryLines(plan, entry);
  const { numbering, titleRange, selectionRange } = entry;
  const own = text.slice(start, selectionRange.end);
  const tail = text.slice(selectionRange.end, end);
  const sameNumber = !numbering || number === null || numbering.value === number;
  const keepsTitle = node.title === '' || sameTitle(entry.title, node.title);
  if (sameNumber && keepsTitle) return own + withPage(tail, entry, pages);
  const digits = numbering && number !== null && formatNumeral(number, numbering.style);
  const print = digits
    ? text.slice(start, numbering.range.start) + digits + text.slice(numbering.range.end, titleRange.start)
    : text.slice(start, titleRange.start);
  const title = keepsTitle ? text.slice(titleRange.start, titleRange.end) : titleOf(node);
  return print + title + withPage(linkedTo(tail, entry, node), entry, pages);
}

/** An entry that is not there yet, set like `model`; its page is known where it stood elsewhere before. */
export function newEntry(plan: Plan, one: Listed, model: TocEntry, pages: TocPages): string {
  const { text } = plan.source;
  const { start, end } = entryLines(plan, model);
  const lead = text.slice(start, model.selectionRange.start).replace('\ufeff', '');
  const tail = linkedTo(text.slice(model.selectionRange.end, end), model, one.node);
  const page = one.page ?? UNKNOWN_PAGE;
  return lead + printLike(text, one, model) + titleOf(one.node) + withPage(tail, model, pages, page);
}

/** An entry of a new list: `  - 第三章　建设现代化产业体系`. */
export function listEntry(
  { source: { text } }: Plan,
  one: Listed,
  depth: number,
  page: string | null,
): string {
  return `${'  '.repeat(depth)}- ${ownPrint(text, one)}${titleOf(one.node)}${pageOf(page)}`;
}

export function pageOf(page: string | null): string {
  return page === null ? '' : leader + page;
}

/** What the new list says of a page. */
export function listPage({ page }: Listed, isPaged: boolean, pages: TocPages): string | null {
  if (pages === 'none' || (pages === 'keep' && !isPaged)) return null;
  return pages === 'keep' && page !== null ? String(page) : UNKNOWN_PAGE;
}

/** Notes belong to the heading, not to the 目录. */
function titleOf({ title }: OutlineNode): string {
  return withoutNoteMarks(title).trim() || title;
}

/** The tail of an entry, `……	12`, with that page, another one, or none. */
export function withPage(
  tail: string,
  { pageRange, selectionRange }: TocEntry,
  pages: TocPages,
  page?: number | string,
): string {
  if (!pageRange)
    return pages === 'keep'
      ? tail
      : pageOf(pages === 'none' ? null : UNKNOWN_PAGE) + tail.replace(leaders, '');
  const before = tail.slice(0, pageRange.start - selectionRange.end);
  const behind = tail.slice(pageRange.end - selectionRange.end);
  if (pages === 'none') return behind.replace(/^[-—－\s　）)]+/, '');
  if (pages === 'placeholder') return before + UNKNOWN_PAGE + behind;
  return page === undefined ? tail : before + page + behind;
}

/** [第三章　总则](#第三章-总则): the target says number and title again. */
function linkedTo(tail: string, entry: TocEntry, node: OutlineNode): string {
  const target = /\]\([^)]*\)/.exec(tail)?.[0];
  if (!target) return tail;
  const changed = target.replace(entry.label || '\0', node.label).replace(entry.title, titleOf(node));
  return tail.replace(target, () => changed);
}

/** 第三章　, with the blanks that `model` has in its 第二章　. */
function printLike(text: string, one: Listed, model: TocEntry): string {
  const { numbering, selectionRange, titleRange } = model;
  if (one.number === null || model.kind !== one.node.kind || !numbering) return ownPrint(text, one);
  const print =
    text.slice(selectionRange.start, numbering.range.start) +
    formatNumeral(one.number, numbering.style) +
    text.slice(numbering.range.end, titleRange.start);
  return /[\r\n]/.test(print) ? ownPrint(text, one) : print;
}

/** 第三章　 as the heading has it; 第二编 stays 编. */
function ownPrint(text: string, { node, number }: Listed): string {
  if (number === null) return '';
  const name = printOf(text, node) || labelOf(node.kind, { value: number, style: usualStyle(node.kind) });
  return /[、．.）)]$/.test(name) ? name : `${name}　`;
}

/** Without blanks; empty where the number is lost or the heading is broken in some way. */
function printOf(text: string, { numbering, selectionRange, titleRange }: OutlineNode): string {
  if (!numbering) return '';
  const print = text.slice(selectionRange.start, Math.max(titleRange.start, numbering.range.end));
  const plain = print.replace(/[\s　*]/g, '').replace(/[:：]$/, '');
  return plain.length <= 12 ? plain : '';
}
