import type { Quantity } from '../quantities.ts';
import type { Levels } from './levels.ts';
import type { Sentence } from './sentences.ts';
import { falling, rising } from './verbs.ts';

// What a sentence says of the change between two levels: ，提高4.8个百分点; ，年均增长6.3%; ，是2020年的2.1倍.

/** `change` 提高4.8; `multiple` 是2020年的2倍, 增长到2倍. */
export type ChangeForm = 'change' | 'multiple';

export interface StatedChange {
  readonly form: ChangeForm;
  readonly falls: boolean;
  /** 年均 */
  readonly annual: boolean;
  readonly quantity: Quantity;
}

/** Words that leave the meaning of a change alone. 同比 and 实际 do not: they speak of another base and of other prices. */
const filler =
  '(?:(?<years>[三四五六3-9])年|“?十(?<plan>[二三四五])五”?(?:时期|期间)|期间|间|来|累计|总共|共|净|已|将|预计|总体|绝对|全市|全省|全州|全县)*';
const annually = '年均复合|年均|年平均|每年平均|平均每年';
const since = String.raw`(?:[比较](?<since>(?:19|20)\d\d)年(?:末|底)?)?`;
/** Between the level and the change: 个县（市），五年累计 */
const gap = String.raw`[^\d,。、:()]{0,6}(?:\([^()\d]{0,8}\))?[,、(]?\s*`;
/** 年均增速6.3% is the change itself, 增速6.3% that of the last year alone. */
const verb = `(?:(?<=均|复合)(?:增速|增长率)为?|${rising}|(?<down>${falling}))(?:了|达到?|约)?`;

const following = new RegExp(String.raw`^${gap}${since}${filler}(?<annual>${annually})?${verb}\s*$`);
/** 年均增长6.3%，由1610.9亿元增加到2186.4亿元 */
const preceding = new RegExp(String.raw`${filler}(?<annual>${annually})?${verb}\s*$`);
const multiple = new RegExp(
  String.raw`^${gap}(?:是|为|相当于|达到?|(?:增长|扩大|提高|增加)(?:到|为|至))(?:(?<since>(?:19|20)\d\d)年(?:末|底)?|原来)?的?\s*$`,
);

export function changesOf(sentence: Sentence, levels: Levels): StatedChange[] {
  const { text, quantities } = sentence;
  const found = before(sentence, levels);
  let end = levels.end;
  for (const quantity of quantities.slice(Math.max(levels.from, levels.to) + 1)) {
    const change = readChange(text.slice(end, quantity.range.start), quantity, levels);
    if (!change || !isFinal(text, quantity)) break;
    found.push(change);
    end = quantity.range.end;
  }
  return found;
}

function readChange(words: string, quantity: Quantity, levels: Levels): StatedChange | null {
  const ratio = quantity.unit === '倍' ? multiple.exec(words) : null;
  const match = ratio ?? following.exec(words);
  if (!match) return null;
  if (!isOfTheseYears(match, levels)) return null;
  return ratio ? { form: 'multiple', falls: false, annual: false, quantity } : stated(match, quantity);
}

function before({ text, quantities }: Sentence, levels: Levels): StatedChange[] {
  const quantity = levels.from < levels.to ? quantities[levels.from - 1] : undefined;
  if (!quantity || !/^[,(]\s*$/.test(text.slice(quantity.range.end, levels.start))) return [];
  const match = preceding.exec(text.slice(Math.max(0, quantity.range.start - 24), quantity.range.start));
  return match && isOfTheseYears(match, levels) ? [stated(match, quantity)] : [];
}

/** 比2019年, 3年 and “十四五”期间 may speak of other years than the levels do. */
function isOfTheseYears({ groups = {} }: RegExpExecArray, { baseYear, levelYear }: Levels): boolean {
  if (groups.since && Number(groups.since) !== baseYear) return false;
  if (baseYear === null || levelYear === null) return true;
  const begin = groups.plan ? 2000 + 5 * '二三四五'.indexOf(groups.plan) + 10 : baseYear;
  const years = groups.years ? Number(groups.years) || '三四五六'.indexOf(groups.years) + 3 : null;
  return begin === baseYear && (years === null || years === levelYear - baseYear);
}

function stated(match: RegExpExecArray, quantity: Quantity): StatedChange {
  const { annual, down } = match.groups ?? {};
  return { form: 'change', falls: down !== undefined, annual: annual !== undefined, quantity };
}

/** 增长1倍多 and 增加3—5个 are no single figures, 增加42所学校 without a unit we know is more than one. */
function isFinal(text: string, { range, unit }: Quantity): boolean {
  const behind = text.slice(range.end, range.end + 2);
  return !/^[多余—~至]/.test(behind) && (unit !== null || /^(?:[,。、;)]|$)/.test(behind));
}
