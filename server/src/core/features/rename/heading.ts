import type { OutlineNode, Plan } from '../../model/plan.ts';
import { matchToc } from '../../model/toc-match.ts';
import type { Quoted } from '../../reference/mention.ts';
import { abbreviates, innerQuotes } from '../../reference/titles.ts';
import { titleKey } from '../../syntax/reader.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import { type Range, touches } from '../../text/range.ts';
import { planAfter, refuseAny } from './refusal.ts';
import { type Draft, ordered, type Renamable } from './renamable.ts';
import { bareTitle, titlePlaces, titlesQuotedBy } from './title-places.ts';

/** A reference quotes no more than this. */
const LONGEST_TITLE = 60;

/** The heading, caption or 目录 entry under the cursor, or the heading whose title is quoted there. */
export function renamableHeading(draft: Draft, offset: number): Renamable | null {
  const found = quotationAt(draft, offset) ?? tocEntryAt(draft, offset) ?? headingAt(draft, offset);
  if (!found || found.node.title === '') return null;
  const { node, range } = found;
  return {
    range,
    placeholder: titleOf(draft.plan, node),
    refuse: (newName) => refuseTitle(draft, node, newName),
    edits: (newName) => editsFor(draft, node, newName.trim()),
  };
}

interface Found {
  readonly node: OutlineNode;
  readonly range: Range;
}

function quotationAt({ plan, references }: Draft, offset: number): Found | null {
  for (const reference of references) {
    for (const { quoted, node } of titlesQuotedBy(reference, plan))
      if (touches(quoted.range, offset)) return { node, range: quoted.range };
  }
  return null;
}

function tocEntryAt({ plan }: Draft, offset: number): Found | null {
  const entry = plan.toc?.entries.find(({ selectionRange }) => touches(selectionRange, offset));
  if (!entry) return null;
  const { pairs, moved } = matchToc(plan);
  const pair = [...pairs, ...moved].find((one) => one.entry === entry);
  return pair ? { node: pair.node, range: bareTitle(plan, entry.titleRange) } : null;
}

function headingAt({ plan }: Draft, offset: number): Found | null {
  const node = plan.nodes.find(({ selectionRange }) => touches(selectionRange, offset));
  return node ? { node, range: bareTitle(plan, node.titleRange) } : null;
}

/** As the heading has it; a title set on several lines is joined. */
function titleOf(plan: Plan, { title, titleRange }: OutlineNode): string {
  const { start, end } = bareTitle(plan, titleRange);
  const { source } = plan;
  const printed = source.text.slice(start, end);
  if (!/[\r\n]/.test(printed)) return printed;
  const mark = source.text.slice(end, titleRange.end).replaceAll('**', '').trim();
  return title.endsWith(mark) ? title.slice(0, title.length - mark.length).trimEnd() : title;
}

function editsFor(draft: Draft, node: OutlineNode, title: string): TextEdit[] {
  const { headings, tocEntries, quotations } = titlePlaces(draft, node);
  const { text } = draft.plan.source;
  return ordered([
    ...[...headings, ...tocEntries].map((range) => replace(range, title)),
    ...quotations
      .filter((quoted) => !isShortFor(quoted, node.title, title))
      .map(({ range }) => replace(range, within(text.charAt(range.start - 1), title))),
  ]);
}

/** “统筹推进基础设施” is as good a short form of the new title as of the old one. */
function isShortFor({ text }: Quoted, oldTitle: string, newTitle: string): boolean {
  return titleKey(text) !== titleKey(oldTitle) && abbreviates(text, newTitle);
}

/** Quotation marks within quotation marks are single ones. */
function within(opening: string, title: string): string {
  if (opening === '《') return title.replaceAll('《', '〈').replaceAll('》', '〉');
  return opening === '“' ? innerQuotes(title) : title;
}

const numberInFront =
  /^(?:第[\s\d０-９一二三四五六七八九十百零〇○]+[篇编章节]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}(?:[、．]|\.(?!\d))|(?:专栏|附?[表图])\s*[\d０-９一二三四五六七八九十])/;

function refuseTitle(draft: Draft, node: OutlineNode, newName: string): string | null {
  const title = newName.trim();
  const refused = refuseAny(newName, '标题', LONGEST_TITLE);
  if (refused) return refused;
  if (numberInFront.test(title)) return '编号留在原处，这里只写标题，不写“第三章”“一、”“专栏1”之类的编号。';
  const after = planAfter(draft.plan, editsFor(draft, node, title));
  const renamed = after?.nodes[draft.plan.nodes.indexOf(node)];
  return renamed && titleKey(renamed.title).startsWith(titleKey(title)) ? null : unreadable(node);
}

function unreadable({ numbering }: OutlineNode): string {
  return numbering
    ? '这样写，这一行就读不成一个完整的标题了：标题里不要有句号、分号，末尾不要有逗号、冒号。'
    : '这样写，这一行就读不成标题了：没有编号的标题全凭字样辨认，如“名词解释”“附图”“…示意图”。';
}
