import { digitsLike, labelLike } from '../model/node-label.ts';
import { labelOf } from '../model/numbering.ts';
import type { OutlineNode, Plan } from '../model/plan.ts';
import type { Range } from '../text/range.ts';
import type { Arrangement, Item } from './arrangement.ts';
import type { EditLabel } from './change.ts';
import { formFor, type HeadingForm, markOf, prefixAt } from './heading-form.ts';
import { isCaption } from './levels.ts';
import { behindMark, lineEnds } from './lines.ts';
import type { Numbers } from './numbers.ts';
import type { Rearrangement } from './rearrangement.ts';
import { isReferable } from './wording.ts';

/** Writes the new numbers, and the words and # of those that take another level. */
export function editHeadings(plan: Plan, after: Arrangement, numbers: Numbers, text: Rearrangement): void {
  let hashesMore = 0;
  for (const item of after.items) {
    const { node } = item;
    if (!node) continue;
    const number = numbers.get(item) ?? null;
    if (item.kind !== node.kind) hashesMore = changeLevel(plan, item, node, number, text);
    else if (node.kind === 'heading') shiftHashes(plan, after, item, node, hashesMore, text);
    else renumber(plan, node, number, text);
  }
}

function renumber(plan: Plan, node: OutlineNode, number: number | null, text: Rearrangement): void {
  if (number === null || number === node.numbering?.value) return;
  const label: EditLabel = isCaption(node.kind) ? '专栏图表编号' : '标题编号';
  const now = labelLike(node, number);
  if (node.numbering)
    text.edit(node.numbering.range, digitsLike(node, number), label, `${node.label} → ${now}`);
  else fillIn(plan, node, number, text, label, now);
}

/** A number that was lost: 发展基础 becomes 第一章　发展基础, 专栏：… becomes 专栏3：…. */
function fillIn(
  plan: Plan,
  node: OutlineNode,
  number: number,
  text: Rearrangement,
  label: EditLabel,
  now: string,
): void {
  const { start } = node.selectionRange;
  const form = formFor(plan, node.kind, start);
  const detail = `${node.title} → ${now}`;
  if (node.kind !== 'box') {
    text.edit({ start, end: start }, markOf(form, number), label, detail);
    joinLines(plan, node, text);
    return;
  }
  const word = /^专\s*栏/.exec(plan.source.text.slice(start, start + 4));
  if (!word) return;
  const at = start + word[0].length;
  text.edit({ start: at, end: at }, markOf({ ...form, before: '', after: '' }, number), label, detail);
}

/** A title that was known by its place alone is no longer found on two lines: 乘势而上　开启现代化 | 省域副中心城市建设新征程 */
function joinLines({ lines }: Plan, { firstLine, lastLine }: OutlineNode, text: Rearrangement): void {
  for (let line = firstLine; line < lastLine; line++) {
    const range = { start: lines[line]!.textEnd, end: lines[line + 1]!.textStart };
    text.edit(range, '', '标题编号', '');
  }
}

/** Returns how many # more the heading has now. */
function changeLevel(
  plan: Plan,
  { kind }: Item,
  node: OutlineNode,
  number: number | null,
  text: Rearrangement,
): number {
  const range = markRange(plan, node);
  const own = plan.source.text.slice(range.start, node.selectionRange.start);
  const form = formFor(plan, kind, range.start);
  const prefix = prefixAt(own, form);
  const now = labelOf(kind, number === null ? null : { value: number, style: form.style });
  text.edit(
    range,
    prefix + markOf(separated(form, plan, node), number),
    '标题编号',
    `${node.label} → ${now}`,
  );
  if (isReferable(kind)) partFromText(plan, node, text);
  return countHashes(prefix) - countHashes(own);
}

/** 1. 综合实力显著增强。经济总量…… that becomes 第一节 stands on a line of its own. */
function partFromText(plan: Plan, { firstLine, titleRange }: OutlineNode, text: Rearrangement): void {
  const { marker, start, textStart, hashes } = plan.lines[firstLine]!;
  if (!marker?.runIn) return;
  const behind = /^[。；！？.][\s\u3000]*/.exec(plan.source.text.slice(titleRange.end, titleRange.end + 8));
  if (!behind) return;
  const indent = hashes > 0 ? '' : (/^[ \u3000]*/.exec(plan.source.text.slice(start, textStart))?.[0] ?? '');
  const range = { start: titleRange.end, end: titleRange.end + behind[0].length };
  text.edit(range, lineEnds(plan, 2) + indent, '标题编号', '');
}

/** Everything before the title. */
function markRange({ source, lines }: Plan, { firstLine, titleRange }: OutlineNode): Range {
  return { start: behindMark(source.text, lines[firstLine]!.start), end: titleRange.start };
}

/** Where the title begins on the next line, as scans break it, no separator is needed. */
function separated(form: HeadingForm, { source }: Plan, { titleRange }: OutlineNode): HeadingForm {
  return titleRange.start === titleRange.end && !source.text.slice(titleRange.end).startsWith('。')
    ? { ...form, after: form.after.trimEnd() }
    : form;
}

/** Unnumbered headings are ranked by their #, which follow those of the heading above them. */
function shiftHashes(
  plan: Plan,
  after: Arrangement,
  item: Item,
  node: OutlineNode,
  more: number,
  text: Rearrangement,
): void {
  const above = node.parent && after.itemOf(node.parent);
  const { start, hashes } = plan.lines[node.firstLine]!;
  if (hashes === 0 || more === 0 || !above?.node || above.kind === above.node.kind) return;
  const at = plan.source.text.indexOf('#', start);
  const now = '#'.repeat(Math.min(Math.max(hashes + more, 1), 6));
  text.edit({ start: at, end: at + hashes }, now, '标题编号', item.title);
}

function countHashes(prefix: string): number {
  return /#+/.exec(prefix)?.[0].length ?? 0;
}
