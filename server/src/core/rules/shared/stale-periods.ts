import { periodOf } from '../../model/period.ts';
import type { Period, Plan } from '../../model/plan.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import { compact } from '../../text/chars.ts';
import { valueOfChinese } from '../../text/numeral.ts';
import type { Range } from '../../text/range.ts';
import { isInTitle, isProse, sentenceAround } from './sentence.ts';
import { type Tense, Tenses } from './tense.ts';

// “十四五” spoken of as the coming period in a plan for the next one.

export interface Stale {
  /** What the finding underlines: “十四五”, 2025年. */
  readonly range: Range;
  /** What a fix replaces: 十四五, 2025. */
  readonly core: Range;
  readonly words: string;
  readonly year: boolean;
  /** Of the period right before the plan's. */
  readonly isPrevious: boolean;
}

/** What lies farther back is history, or counts something else: “九五”普法. */
const OLDEST = 2;

const namesIn = lineMatcher(
  /(?<![一二三四五六七八九十])(十[一二三四五六七八九]?|[六七八九])五(?!百|千|万|亿|个|年|[大项条])/g,
);

/** 十四五 without quotation marks must be followed by what makes it a period. */
const isPeriodWord = /^(?:时期|期间|期末|规划|末)/;

export function* stalePeriods(plan: Plan, period: Period): Iterable<Stale> {
  const { text } = plan.source;
  let tenses: Tenses | undefined;
  for (const { start, end, match } of namesIn(plan.lines)) {
    const its = periodOf(valueOfChinese(match[1]!) ?? 0);
    if (!its || its.targetYear > period.baseYear || its.ordinal < period.ordinal - OLDEST) continue;
    const core = { start, end };
    const range = withQuotes(text, core);
    const bare = range.start === core.start;
    if (bare && !isPeriodWord.test(text.slice(range.end, range.end + 2))) continue;
    tenses ??= new Tenses(plan);
    if (!isComing(plan, range, tenses)) continue;
    yield {
      range,
      core,
      words: `“${match[0]}”`,
      year: false,
      isPrevious:
        its.ordinal === period.ordinal - 1 && periodOf(period.ordinal)?.targetYear === period.targetYear,
    };
  }
}

/** “ 十四五 ” with its quotation marks. */
function withQuotes(text: string, { start, end }: Range): Range {
  const open = /[“"‘][ 　]?$/.exec(text.slice(Math.max(0, start - 2), start));
  const close = /^[ 　]?[”"’]/.exec(text.slice(end, end + 2));
  return open && close ? { start: start - open[0].length, end: end + close[0].length } : { start, end };
}

function isComing(plan: Plan, range: Range, tenses: Tenses): boolean {
  const { text } = plan.source;
  if (!isProse(plan, range.start) || isInTitle(text, range.start)) return false;
  if (plan.titleRange && range.start < plan.titleRange.end) return false;
  const heading = tenses.headingAt(range.start);
  const around = heading?.selectionRange ?? sentenceAround(plan, range);
  const before = compact(text.slice(around.start, range.start));
  const after = compact(text.slice(range.end, around.end));
  if (isAscribed(before, after)) return false;
  const tense = tenses.at(range.start);
  if (measured.test(before) || over.test(after)) return false;
  return heading ? announces(before, after, tense) : isComingNow(before, after, tense);
}

/** 国家“十四五”规划, 省“十四五”重点项目, “十四五”规划目标: a plan that is named. “十四五”规划和二〇三五年远景目标 is what a draft calls itself. */
function isAscribed(before: string, after: string): boolean {
  if (/(?:国家|全国|我国|中央|省|自治区|部|委|局|厅|院)[“"]?$/.test(before)) return true;
  if (/(?:纳入|列入|对接|衔接|依据|根据|按照)[^，。]{0,12}$/.test(before) && /^[^，。]{0,16}规划/.test(after))
    return true;
  if (/^规划(?:纲要)?和(?:二[〇○]三五|2035)年远景目标/.test(after)) return false;
  return /^(?:国民经济[^，。]*|发展|[^，。；、]{0,12}专项)?(?:规划|计划|纲要)(?!期)/.test(after);
}

const pastHeading =
  /成[效就绩果]|回顾|完成|情况|取得|历程|总结|评估|发展基础|基础(?:[和与]|$)|现状|滞后|^(?:时期|期间)?(?:的)?(?:发展)?$/;
const comingHeading = /目标|指标|指导思想|总体要求|思路|工程|任务|行动|项目|重点/;

/** 专栏5　“十四五”新型城镇化提质升级工程 */
function announces(before: string, after: string, tense: Tense): boolean {
  if (pastHeading.test(after) || told.test(before + after)) return false;
  return tense === 'future' || (tense === 'present' && comingHeading.test(after));
}

const told =
  /了(?!解|望|然)|已(?!知)|取得|圆满|胜利|顺利|平凡|不寻常|以来|回顾|过去|五年来|历史性|连续|极大|翻番|成功(?!率)(?!申)|提前/;
const promised =
  /将(?!近|军|来)|力争|争取|今后五年|未来五年|我们要|必须|计划(?=新|建|投|完|实|改|引|推)|拟|谋划|展望|仍处于|努力(?:实现|建|打造|创)/;
/** 较“十四五”提升5个百分点, 为“十四五”时期的1.5倍 */
const measured =
  /(?:比|较|与|同|和|自|从|由|超|超过|经过|历经|对|高于|低于|优于|即|(?:总结|回顾|梳理).{0,4}|承接|延续|巩固|跨越)$/;
const over =
  /^(?:时期|期间|期)?(?:末)?(?:以来|末?的|普法|实际|水平|相比|同期|结转|续建|收官|相衔接|遗留|年均|累计|已|之后|后|形成|建成的|确定的|各项|滞后|完成|实施情况)/;

/** “十四五”时期是……的关键时期 */
const isOpening =
  /^(?:时期|期间)，?(?:是|正是|仍是)[^。]*(?:关键(?:时)?期|机遇期|攻坚期|窗口期|起步期|交汇期|第一个五年)/;

/** How far from the period its sentence still speaks of it. */
const NEAR = 40;

function isComingNow(before: string, after: string, tense: Tense): boolean {
  if (tense === 'past') return false;
  if (/(?:力争|争取|确保|努力)[到在]?$/.test(before)) return true;
  if (isOpening.test(after)) return !told.test(before + after);
  const near = before.slice(-14) + after.slice(0, NEAR);
  if (promised.test(near)) return !/了(?!解)|取得|平凡/.test(near);
  return tense === 'future' && !told.test(before + after);
}
