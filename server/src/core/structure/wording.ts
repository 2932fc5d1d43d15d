import { labelOf } from '../model/numbering.ts';
import type { NodeKind, Plan } from '../model/plan.ts';
import { formatNumeral, type WrittenStyle } from '../text/numeral.ts';
import type { Arrangement, Item } from './arrangement.ts';
import type { Habits } from './habits.ts';
import { formFor } from './heading-form.ts';
import { isCaption } from './levels.ts';
import type { Numbers } from './numbers.ts';
import { lastNumeral, type Pointer } from './pointers.ts';

/** What the words for places are made of. */
export interface Wording {
  readonly plan: Plan;
  readonly after: Arrangement;
  readonly numbers: Numbers;
  readonly habits: Habits;
}

/** How fully a place is named: 第五章第二节, or with its part 第二篇第五章第二节. */
export type Fullness = 'full' | 'with part';

/** New words, and the places to which the numbers in them lead. */
export interface Words {
  readonly text: string;
  readonly leads: readonly Item[];
}

/** New words for all that a pointer means, each place named fully: 第三、四、六章; null where a place has no number to name it by. */
export function wordsFor(
  wording: Wording,
  pointer: Pointer,
  items: readonly Item[],
  fullness: Fullness,
): Words | null {
  const [first] = items;
  if (!first) return null;
  const style = pointer.mentions.map(lastNumeral).find((one) => one !== null)?.style ?? 'chinese';
  if (isCaption(first.kind)) return captionWords(wording, pointer, items, style);
  const named = items.map((item) => nameOf(wording, item, fullness, style));
  if (named.some((one) => one === null)) return null;
  const [{ above }] = named as [Named];
  const alike = items.every((item, at) => item.kind === first.kind && named[at]!.above === above);
  const text =
    alike && isReferable(first.kind)
      ? above + wordOf(wording, items, style)
      : named.map((one) => one!.above + one!.last).join('、');
  return { text, leads: named.map((one) => one!.lead) };
}

interface Named {
  /** 第五章 of 第五章第二节 */
  readonly above: string;
  readonly last: string;
  readonly lead: Item;
}

function nameOf(wording: Wording, item: Item, fullness: Fullness, style: WrittenStyle): Named | null {
  if (!isReferable(item.kind)) return describe(wording, item, fullness, style);
  const path = pathOf(wording, item, fullness);
  if (path.some((one) => wording.numbers.get(one) == null)) return null;
  const words = path.map((one) => wordOf(wording, [one], style));
  return { above: words.slice(0, -1).join(''), last: words.at(-1)!, lead: item };
}

/** 第九章第四节（二、强化监测评估）: what has become 二、 has no number to refer to; the heading above it has. */
function describe(wording: Wording, item: Item, fullness: Fullness, style: WrittenStyle): Named | null {
  let host = wording.after.parentOf(item);
  while (host && !isReferable(host.kind)) host = wording.after.parentOf(host);
  const named = host && nameOf(wording, host, fullness, style);
  if (!named) return null;
  const form = formFor(wording.plan, item.kind, 0);
  const label = labelOf(item.kind, { value: wording.numbers.get(item) ?? 1, style: form.style });
  return { ...named, last: `${named.last}（${label}${item.title}）` };
}

/** 第三、四章 */
function wordOf({ plan, numbers }: Wording, items: readonly Item[], style: WrittenStyle): string {
  const digits = items.map((item) => formatNumeral(numbers.get(item) ?? 0, style)).join('、');
  return `第${digits}${unitOf(plan, items[0]!.kind)}`;
}

/** 专栏3、4 */
function captionWords(
  { plan, numbers }: Wording,
  { mentions, range }: Pointer,
  items: readonly Item[],
  style: WrittenStyle,
): Words | null {
  const [first, last] = [lastNumeral(mentions[0]!), lastNumeral(mentions.at(-1)!)];
  if (!first || !last || items.some((item) => numbers.get(item) == null)) return null;
  const { text } = plan.source;
  const list = items.map((item) => formatNumeral(numbers.get(item)!, style)).join('、');
  return {
    text: text.slice(range.start, first.start) + list + text.slice(last.end, range.end),
    leads: items,
  };
}

/** 见第二节; nobody writes 见一、. */
export function isReferable(kind: NodeKind): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}

/** The headings that name a place, from the outermost. */
function pathOf({ after, habits }: Wording, item: Item, fullness: Fullness): readonly Item[] {
  const kinds: NodeKind[] = item.kind === 'section' ? ['chapter', 'section'] : [item.kind];
  const isAmbiguous = item.kind === 'chapter' && !habits.running.has('chapter');
  if ((fullness === 'with part' || isAmbiguous) && item.kind !== 'part') kinds.unshift('part');
  return kinds.flatMap((kind) => after.nearest(item, kind) ?? []);
}

/** 篇, or 编 where the plan calls its parts so. */
export function unitOf({ nodes, source: { text } }: Plan, kind: NodeKind): string {
  if (kind !== 'part') return kind === 'chapter' ? '章' : '节';
  const part = nodes.find((node) => node.kind === 'part' && node.numbering);
  const behind = part ? text.slice(part.numbering!.range.end, part.numbering!.range.end + 2).trimStart() : '';
  return behind.startsWith('编') ? '编' : '篇';
}
