import type { Plan } from '../../model/plan.ts';
import { type Announcement, announcementAt, counter, type Miscount } from './announcement.ts';

// Lists within a sentence: 六个精准：扶贫对象精准、……; 高端装备、新材料、生物医药三大产业.

/** Words that make a list an open one, or more than a list. */
const open = /等|其中|包括|如下|即可|以及其他|具体|第[一二三]|[。；].*[。；]/;
const LONGEST_ITEM = 16;
const LONGEST_LIST = 200;

/** 四张清单：存量投资清单、增量投资清单…… up to the full stop. */
export function listBehind(text: string, announced: Announcement): Miscount | null {
  const stretch = /^[ \t]*即?([^。\n\r：:]{4,200})(?:。|[\n\r]|$)/.exec(
    text.slice(announced.end, announced.end + LONGEST_LIST + 4),
  );
  const words = stretch?.[1];
  if (!words || open.test(words)) return null;
  const found = isUniform(words) ? countOf(words, announced.count) : null;
  if (found === null) return null;
  const start = announced.end + stretch[0].indexOf(words);
  return { announced, found, list: { start, end: start + words.length } };
}

/** 高端装备、新材料、生物医药三大产业: the list stands before its number. */
export function* listsBefore({ source: { text } }: Plan): Iterable<Miscount> {
  for (const match of text.matchAll(before)) {
    const words = match[1]!;
    const start = match.index + match[0].indexOf(words);
    const at = match.index + match[0].length;
    const announced = announcementAt(text, at, wordsEnd(text, at), at);
    if (!announced || !isPlainList(words)) continue;
    const found = countOf(words, announced.count);
    if (found !== null) yield { announced, found, list: { start, end: start + words.length } };
  }
}

/** Items end alike (……清零、……清零) or are about as long; 产业转移、要素重组、政策支持接续发力 is a sentence. */
function isUniform(words: string): boolean {
  const items = words.split(/[、，；]/).map((item) => item.trim());
  const lengths = items.map(({ length }) => length);
  const last = items.at(-1)!.at(-1);
  return items.every((item) => item.at(-1) === last) || Math.max(...lengths) - Math.min(...lengths) <= 3;
}

/** The whole clause from a comma or the beginning of its paragraph, so that no line break cut items off. */
const before = new RegExp(
  String.raw`(?<=[，。；：,:]|\n[ \t]*\r?\n|\u3000\u3000|^)[ ]*([^，。；：,:\n、]{2,24}(?:、[^，。；：,:\n、]{2,12})+)(?=${counter.replace('(?:大|个|项|条|类|种|方面)', '大')})`,
  'g',
);

function wordsEnd(text: string, at: number): number {
  return at + (/^[^，。；：、,:;\n”"（）()]{0,10}/.exec(text.slice(at, at + 12))?.[0].length ?? 0);
}

/** Not 环洞庭湖、长江和汨罗江沿岸打造七大产业, nor 投资、消费“三驾马车”和改革三大动力. */
function isPlainList(words: string): boolean {
  return !/[“”"'（）()\d]|等|以及|打造|建设$|形成|实施|推进$|的$|个$|[一二两三四五六七八九十][大个项条类]|(?:[、和及]|^)(?:全[国省市州县区球]|世界|国家)$/.test(
    words,
  );
}

/**
 * How many things are listed, if no reading gives the announced number: 和, 及 and 与 may stand between the last two or within one.
 * `null` where a reading fits, or where it is no plain list.
 */
function countOf(list: string, announced: number): number | null {
  const words = list.replace(/（[^）]*）|\([^)]*\)/g, '');
  const separator = ['；', '，', '、'].find((sign) => words.includes(sign));
  if (!separator) return null;
  const items = words.split(separator).map((item) => item.trim());
  if (items.slice(1).some((item) => item.length > LONGEST_ITEM || item === '') || items.length < 2)
    return null;
  if (separator !== '、' && words.includes('、')) return null;
  const joints = words.match(/以及|和|及|与|暨|同|或/g)?.length ?? 0;
  if (announced >= items.length && announced <= items.length + joints) return null;
  return items.length + (/和|及|与/.test(items.at(-1)!) ? 1 : 0);
}
