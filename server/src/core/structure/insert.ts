import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import { type Arrangement, newItem } from './arrangement.ts';
import type { Where } from './change.ts';
import { formFor, lineOfHeading } from './heading-form.ts';
import { isCaption, isLevel, rankOfLevel } from './levels.ts';
import { type OutlineResult, refuse, unchanged } from './outline-change.ts';
import { type Place, placeBeside, placeForCaption } from './placement.ts';

/** A new heading or box with its number. */
export function insertNode(
  plan: Plan,
  present: Arrangement,
  what: NodeKind,
  title: string,
  target: OutlineNode | null,
  where: Where,
): OutlineResult {
  if (what === 'notes' || what === 'heading') return refuse('只能插入有编号的标题、专栏、表或图。');
  if (/[\r\n]/.test(title)) return refuse('标题不能换行。');
  const host = target && hostOf(target, what, where);
  if (host && isCaption(host.kind) && (where === 'inside' || !isCaption(what)))
    return refuse('标题不能放在专栏、图表之间，请放到某个标题之前、之后或之下。');
  const place = host ? placeOf(plan, what, host, where) : endOf(plan);
  const item = newItem(what, title.trim());
  const items = [...present.items.slice(0, place.index), item, ...present.items.slice(place.index)];
  return { ...unchanged, items, place, inserted: item, focus: item };
}

function placeOf(plan: Plan, what: NodeKind, host: OutlineNode, where: Where): Place {
  return isCaption(what) ? placeForCaption(plan, host, where) : placeBeside(plan, host, where);
}

/** A chapter behind a section stands behind the section's chapter. */
function hostOf(target: OutlineNode, what: NodeKind, where: Where): OutlineNode {
  let host = target;
  while (host.parent?.kind === 'box' || (isCaption(host.kind) && isLevel(what) && host.parent))
    host = host.parent!;
  if (where === 'inside' || !isLevel(what)) return host;
  while (host.parent && isLevel(host.parent.kind) && rankOfLevel(host.parent.kind) >= rankOfLevel(what))
    host = host.parent;
  return host;
}

function endOf({ source, lines, nodes }: Plan): Place {
  const last = [...lines].reverse().find(({ kind }) => kind !== 'blank');
  return last
    ? { index: nodes.length, offset: last.end, side: 'behind' }
    : { index: nodes.length, offset: source.text.length, side: 'before' };
}

/** The lines to write; a box in the recommended form has room for its text. */
export function linesToInsert(
  plan: Plan,
  what: NodeKind,
  title: string,
  number: number | null,
  { offset }: Place,
  lineBreak: string,
): string {
  const found = formFor(plan, what, offset);
  if (what !== 'box') return lineOfHeading(found, number, title);
  if (found.prefix.includes('>')) return quotedBox(lineOfHeading(found, number, title), lineBreak);
  // An unquoted box would take in the text behind it.
  if (endsText(plan, offset)) return lineOfHeading(found, number, title);
  const quoted = { ...found, prefix: '> **', suffix: '**' };
  return quotedBox(lineOfHeading(quoted, number, title), lineBreak);
}

function quotedBox(caption: string, lineBreak: string): string {
  return `${caption}${lineBreak}>${lineBreak}> `;
}

function endsText({ nodes }: Plan, offset: number): boolean {
  return nodes.some(({ range, kind }) => range.end === offset && !isCaption(kind));
}
