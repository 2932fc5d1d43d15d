import type { Period, Plan } from '../../model/plan.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import { compact } from '../../text/chars.ts';
import { isInTitle, isProse, sentenceAround } from './sentence.ts';
import type { Stale } from './stale-periods.ts';
import { Tenses } from './tense.ts';

// 到2025年 as the year of a target in a plan that begins in 2026.

/** Older years are history: 到2010年. */
const OLDEST = 10;

const yearsIn = lineMatcher(/(?<!\d)(20\d\d)[ 　]?年/g);

export function* staleYears(plan: Plan, period: Period): Iterable<Stale> {
  let tenses: Tenses | undefined;
  for (const { start, end, match } of yearsIn(plan.lines)) {
    const year = Number(match[1]);
    if (year > period.baseYear || year <= period.baseYear - OLDEST) continue;
    const range = { start, end };
    tenses ??= new Tenses(plan);
    if (!isTarget(plan, range, tenses)) continue;
    yield {
      range,
      core: { start: range.start, end: range.start + match[1]!.length },
      words: `${year}年`,
      year: true,
      isPrevious: year === period.baseYear,
    };
  }
}

/** 到, 力争到, 期间到; not 由…提高到, not 截至. */
const until = /(?:^|[，、；：。,;:（(”"]|力争|确保|争取|努力|计划|并|时期|期间)[到至]$/;
const intended = /(?:力争|确保|争取|计划|力争在|确保在|争取在|计划于|拟于)$/;
const before_ =
  /^(?:年?底|末)?(?:之?前|以前)，?(?:要|须|全部|基本|全面|率先)*(?:完成|建成|实现|达到|建立|形成|投产|通车|竣工|消除|淘汰)/;
const promised = /^(?:年?底|末)?，?(?:力争|确保|争取|将(?!近))/;
const told = /了(?!解|望|然)|已(?!知|建(?!成))|预计|取得|实际(?:完成|达到|增长)/;

function isTarget(plan: Plan, range: { start: number; end: number }, tenses: Tenses): boolean {
  const { text } = plan.source;
  const near = text.slice(Math.max(0, range.start - 8), range.end + 16);
  if (!/[到至前将]|力争|确保|争取|计划|拟于/.test(near)) return false;
  if (!isProse(plan, range.start) || isInTitle(text, range.start)) return false;
  const tense = tenses.at(range.start);
  if (tense === 'past') return false;
  const around = sentenceAround(plan, range);
  const before = compact(text.slice(around.start, range.start));
  const after = compact(text.slice(range.end, around.end));
  if (isOthers(before)) return false;
  if (/(?:力争|确保|争取|努力)到$/.test(before)) return true;
  if (told.test(before.slice(-10) + after.slice(0, 24))) return false;
  return (
    intended.test(before) ||
    promised.test(after) ||
    (tense === 'future' && (until.test(before) || before_.test(after)))
  );
}

/** 国家提出，到2025年……: another's target. */
function isOthers(before: string): boolean {
  return /(?:(?:国家|中央|国务院|省委|省|我国)[^，。；]{0,6}(?:提出|要求|明确|确定|部署)|》)[^。；]{0,12}$/.test(
    before,
  );
}
