import { remember } from '../../text/memo.ts';
import type { Announcement, Miscount } from './announcement.ts';

// Lists within a sentence: 六个精准：扶贫对象精准、……; 高端装备、新材料、生物医药三大产业.

/** Words that make a list an open one, or more than a list. */
const open = /等|其中|包括|如下|以及其他|具体|第[一二三]/;
const LONGEST_ITEM = 16;
const LONGEST_LIST = 200;

/** 四张清单：存量投资清单、增量投资清单…… up to the full stop. */
export function listBehind(text: string, announced: Announcement, from: number): Miscount | null {
  const stretch = /^[ \t]*即?([^。\n\r：:]{4,200})(?:。|[\n\r]|$)/.exec(
    text.slice(from, from + LONGEST_LIST + 4),
  );
  const words = stretch?.[1];
  if (!words || open.test(words) || !isUniform(words)) return null;
  const found = countOf(words, announced.count);
  if (found === null) return null;
  const start = from + stretch[0].indexOf(words);
  return { announced, found, list: { start, end: start + words.length } };
}

/** Items end alike (……清零、……清零) or are about as long; 产业转移、要素重组、政策支持接续发力 is a sentence. */
function isUniform(words: string): boolean {
  const items = words.split(/[、，；]/).map((item) => item.trim());
  const lengths = items.map(({ length }) => length);
  const last = items.at(-1)!.at(-1);
  return items.every((item) => item.at(-1) === last) || Math.max(...lengths) - Math.min(...lengths) <= 3;
}

const LONGEST_LIST_BEFORE = 90;

/**
 * The clause before the number, from a comma or the beginning of its paragraph, so that no line break cut items off:
 * ，着力培育农机装备、绿色建材、电子元器件
 */
const clause =
  /(?:[，。；：,:]|\n[ \t]*\r?\n|\u3000\u3000|^)[ ]*([^，。；：,:\n、\u3000]{2,24}(?:、[^，。；：,:\n、]{2,12})+)$/;

const lastClause = remember((stretch) => (stretch.includes('、') ? clause.exec(stretch)?.[1] : undefined));

/** 高端装备、新材料、生物医药三大产业: the list stands before its number. */
export function listBefore(text: string, announced: Announcement): Miscount | null {
  const { start } = announced.range;
  if (text.charAt(announced.end - 1) !== '大') return null;
  const stretch = text.slice(Math.max(0, start - LONGEST_LIST_BEFORE), start);
  const words = lastClause(stretch);
  if (!words || (stretch.length === words.length && start > words.length) || !isPlainList(words)) return null;
  const found = countOf(words, announced.count);
  return found === null ? null : { announced, found, list: { start: start - words.length, end: start } };
}

/** What makes the words before the number more than a list: 环洞庭湖、长江和汨罗江沿岸打造; 投资、消费“三驾马车”和改革. */
const notInList = /[“”"'（）()\d]|的|等|以及|打造|形成|实施|[一二两三四五六七八九十][大个项条类]/;
/** 全国十大创新城市, 推进三大任务 */
const notAtEnd = /(?:建设|推进|个|(?:[、和及]|^)(?:全[国省市州县区球]|世界|国家))$/;

/** The first item may have a verb before it; the others are about as long as each other. */
function isPlainList(words: string): boolean {
  const lengths = words
    .split('、')
    .slice(1)
    .map(({ length }) => length);
  const isEven = Math.max(...lengths) - Math.min(...lengths) <= 4;
  return isEven && !notInList.test(words) && !notAtEnd.test(words);
}

/**
 * How many things are listed, if no reading gives the announced number: 和, 及 and 与 may stand between the last two or within one.
 * `null` where a reading fits, or where it is no plain list.
 */
function countOf(list: string, announced: number): number | null {
  const words = list.replace(/（[^）]*）|\([^)]*\)/g, '');
  const separator = ['；', '，', '、'].find((sign) => words.includes(sign));
  if (!separator || (separator !== '、' && words.includes('、'))) return null;
  const items = words.split(separator).map((item) => item.trim());
  if (items.slice(1).some((item) => item.length > LONGEST_ITEM || item === '')) return null;
  const joints = words.match(/以及|和|及|与|暨|同|或/g)?.length ?? 0;
  if (announced >= items.length && announced <= items.length + joints) return null;
  return items.length + (/和|及|与/.test(items.at(-1)!) ? 1 : 0);
}
