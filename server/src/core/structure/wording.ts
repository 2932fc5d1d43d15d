import type { NodeKind, Plan } from '../model/plan.ts';
import { formatNumeral, type WrittenStyle } from '../text/numeral.ts';
import type { Arrangement, Item } from './arrangement.ts';
import type { Habits } from './habits.ts';
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

/** New words for all that a pointer means, each place named fully: 第三、四、六章; null where a place has no number to name it by. */
export function wordsFor(
  wording: Wording,
  pointer: Pointer,
  items: readonly Item[],
  fullness: Fullness,
): string | null {
  const [first] = items;
  if (!first) return null;
  const style = pointer.mentions.map(lastNumeral).find((one) => one !== null)?.style ?? 'chinese';
  if (isCaption(first.kind)) return captionWords(wording, pointer, items, style);
  const paths = items.map((item) => pathOf(wording, item, fullness));
  if (paths.some((path) => path === null)) return null;
  const written = paths.map((path) => writePath(wording, path!, style));
  const alike = paths.every((path, at) => path!.length === paths[0]!.length && written[at]!.above === written[0]!.above);
  const kind = items.every((item) => item.kind === first.kind);
  if (!alike || !kind) return written.map(({ above, last }) => above + last).join('、');
  const numbers = items.map((item) => formatNumeral(wording.numbers.get(item) ?? 0, style)).join('、');
  return `${written[0]!.above}第${numbers}${unitOf(wording.plan, first.kind)}`;
}

/** 专栏3、4 */
function captionWords(
  { plan, numbers }: Wording,
  { mentions, range }: Pointer,
  items: readonly Item[],
  style: WrittenStyle,
): string | null {
  const [first, last] = [lastNumeral(mentions[0]!), lastNumeral(mentions.at(-1)!)];
  if (!first || !last || items.some((item) => numbers.get(item) == null)) return null;
  const { text } = plan.source;
  const list = items.map((item) => formatNumeral(numbers.get(item)!, style)).join('、');
  return text.slice(range.start, first.start) + list + text.slice(last.end, range.end);
}

/** The headings that name a place, from the outermost; null for 一、, which is not referred to by number. */
function pathOf(
  { after, numbers, habits }: Wording,
  item: Item,
  fullness: Fullness,
): readonly Item[] | null {
  const kinds: NodeKind[] = [];
  if (item.kind === 'section') kinds.push('chapter', 'section');
  else if (item.kind === 'chapter' || item.kind === 'part') kinds.push(item.kind);
  else return null;
  const chapterNeedsPart = !habits.running.has('chapter') && item.kind === 'chapter';
  if ((fullness === 'with part' || chapterNeedsPart) && item.kind !== 'part') kinds.unshift('part');
  const path = kinds.flatMap((kind) => after.nearest(item, kind) ?? []);
  return path.every((one) => numbers.get(one) != null) ? path : null;
}

function writePath(
  { plan, numbers }: Wording,
  path: readonly Item[],
  style: WrittenStyle,
): { readonly above: string; readonly last: string } {
  const words = path.map((item) => `第${formatNumeral(numbers.get(item)!, style)}${unitOf(plan, item.kind)}`);
  return { above: words.slice(0, -1).join(''), last: words.at(-1)! };
}

/** 篇, or 编 where the plan calls its parts so. */
export function unitOf({ nodes, source: { text } }: Plan, kind: NodeKind): string {
  if (kind !== 'part') return kind === 'chapter' ? '章' : '节';
  const part = nodes.find((node) => node.kind === 'part' && node.numbering);
  const behind = part ? text.slice(part.numbering!.range.end, part.numbering!.range.end + 2).trimStart() : '';
  return behind.startsWith('编') ? '编' : '篇';
}
