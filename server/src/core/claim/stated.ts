import { remember } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { dealOut } from './respectively.ts';
import { type Time, timesIn } from './times.ts';
import { behind, change, clauseMark, connectorOf, fall, leading, wholeWord } from './words.ts';

// What one sentence says by its words alone; whose words they are and which years they mean, the plan around it tells.

/** A figure and the words that lead to it. Offsets into the compact sentence. */
export interface Stated {
  readonly quantity: Quantity;
  /** 常住人口城镇化率 */
  readonly name: string;
  readonly nameRange: Range;
  /** 全市, as written before the name. */
  readonly whole: string | null;
  /** The words between name and figure, with those before the name. */
  readonly lead: string;
  readonly connector: string;
  /** 增长6%, 提高4.8个百分点: how much it changes, not what it is. */
  readonly changes: boolean;
  readonly falls: boolean;
  /** The figure before says it of the same indicator: 2186.4亿元，年均增长6.3%. */
  readonly inherits: boolean;
  /** 由53.7%提高到58.2%: where it began. */
  readonly begins: boolean;
  /** The year stands right before the figure: 由2020年的53.7%. */
  readonly ownYear: boolean;
  /** Nothing stands between the figure before and this one but 、or 和. */
  readonly bare: boolean;
  /** When it holds. */
  readonly time: Time | null;
  /** What it is held against: 比2025年. */
  readonly since: Time | null;
  /** The words of the sentence before the name's clause. */
  readonly before: string;
  /** Of an item behind 、 the clause up to it: 新增A20家、|B5家. */
  readonly listHead: string;
}

/** Everything a sentence states; figures whose words are not understood are left out. */
export const statedIn = remember((text): readonly Stated[] => {
  const found: (Stated | null)[] = [];
  const times = timesIn(text);
  const quantities = quantitiesIn(text, { start: 0, end: text.length }).filter(({ range }) =>
    isFree(text, range),
  );
  let from = 0;
  for (const quantity of quantities) {
    found.push(readOne(text, quantity, { last: found.at(-1) ?? null, from, times }));
    from = quantity.range.end;
  }
  return dealOut(found);
});

/** 迈上5万亿元台阶 says a mark that was passed, not what was reached. */
const mark = /^(?:大关|台阶)/;

/** Not 3岁以下 in 3岁以下婴幼儿: a figure that is part of a name. */
function isFree(text: string, { end }: Range): boolean {
  return behind.test(text.slice(end, end + 4));
}

interface Around {
  readonly last: Stated | null;
  readonly from: number;
  readonly times: readonly Time[];
}

function readOne(text: string, quantity: Quantity, { last, from, times }: Around): Stated | null {
  const { start } = quantity.range;
  const clause = clauseStart(text, from, start);
  if (quantity.value.comparator === '=' && mark.test(text.slice(quantity.range.end))) return null;
  const words = readWords(text.slice(clause, start));
  const { lead, whole, name, connector } = words;
  const at = clause + lead.length;
  const inherits = name === '';
  if (inherits && !mayInherit(last, words, text.slice(from, clause))) return null;
  const held = timeOf(text, times, start);
  const changes = change.test(connector);
  // 11.1%、6.8%、8%: what is said of the first is said of all.
  const bare = inherits && /^[、和及与]?$/.test(lead + connector);
  return {
    quantity,
    name: inherits ? last!.name : name,
    nameRange: inherits ? { start, end: start } : { start: at, end: at + name.length },
    whole: inherits ? last!.whole : whole,
    lead,
    connector: bare ? last!.connector : connector,
    changes: bare ? last!.changes : changes,
    falls: bare ? last!.falls : fall.test(connector),
    inherits,
    begins: /[由从](?:[^由从达到]{0,12})$/.test(connector),
    ownYear: held !== null && isRightBefore(text, held, start),
    bare,
    time: held,
    since: times.filter(({ base, at, end }) => base && at >= from && end <= start).at(-1) ?? null,
    before: inherits ? last!.before : text.slice(Math.max(0, clause - LONGEST_BEFORE), clause),
    listHead: inherits ? last!.listHead : headOf(text, clause),
  };
}

/** ，完成120项 behind 分解任务123项 says another thing of the tasks; what is reached, and what grows, is still the indicator. */
function mayInherit(last: Stated | null, { lead, whole, connector }: Words, between: string): boolean {
  if (!last || whole !== null || !follows.test(between)) return false;
  return /^[、和及与]?$/.test(connector + lead) || change.test(connector) || /[达到至为]/.test(connector);
}

/** Nothing but a comma between two figures of one indicator: 2186.4亿元，按可比价格计算，年均增长6.3%. */
const follows = /^(?:大关|台阶|水平)?[,，、;；]?(?:按(?:可比|不变)价格?(?:计算)?[,，])?$/;

/** 由2020年的53.7%提高到2025年的58.2%: the year right before a figure is its own even behind 由. */
function timeOf(text: string, times: readonly Time[], start: number): Time | null {
  const earlier = times.filter(({ end }) => end <= start).reverse();
  const [own] = earlier;
  if (own && isRightBefore(text, own, start)) return own;
  return earlier.find(({ base }) => !base) ?? null;
}

function isRightBefore(text: string, { end }: Time, start: number): boolean {
  return /^[底末]?的?$/.test(text.slice(end, start));
}

/** Behind the last comma, or behind 、 where a figure ends: 增长8%、9%. Brackets that are closed are part of a name: 执业（助理）医师数. */
function clauseStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const char = text.charAt(at);
    if (char === ')' || char === '）') at = openerOf(text, from, at);
    else if (clauseMark.test(char)) return at + 1;
  }
  return text.charAt(from) === '、' ? from + 1 : from;
}

function openerOf(text: string, from: number, close: number): number {
  const start = Math.max(from, close - LONGEST_REMARK);
  const remark = text.slice(start, close);
  const at = Math.max(remark.lastIndexOf('('), remark.lastIndexOf('（'));
  return at > 0 ? start + at : close;
}

const LONGEST_REMARK = 12;

/** How far back another subject holds. */
const LONGEST_BEFORE = 300;

function headOf(text: string, clause: number): string {
  if (text.charAt(clause - 1) !== '、') return '';
  let at = clause - 1;
  while (at > 0 && clause - at < LONGEST_BEFORE && !clauseMark.test(text.charAt(at - 1))) at--;
  return text.slice(at, clause);
}

interface Words {
  readonly lead: string;
  readonly whole: string | null;
  readonly name: string;
  readonly connector: string;
}

/** 到2030年全市|常住人口城镇化率|提高到 */
const readWords = remember((words): Words => {
  const connector = connectorOf(words);
  let rest = words.slice(0, words.length - connector.length);
  let whole: string | null = null;
  for (;;) {
    const own = wholeWord.exec(rest);
    if (own) whole = own[0].replace(/的$/, '');
    const cut = own ?? leading.exec(rest);
    if (!cut || cut[0] === '') break;
    rest = rest.slice(cut[0].length);
  }
  const lead = words.slice(0, words.length - connector.length - rest.length);
  return { lead, whole, name: rest, connector };
});
