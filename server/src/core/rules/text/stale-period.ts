import { defineRule, type Fix, type RuleContext } from '../../lint/rule.ts';
import type { Period } from '../../model/plan.ts';
import { formatNumeral } from '../../text/numeral.ts';
import type { Stale } from '../shared/stale-periods.ts';
import { stalePlaces } from '../shared/stale-places.ts';
import { withToc } from '../shared/toc-echo.ts';

/** 把过去的规划期当作今后。 */
export const textStalePeriod = defineRule({
  id: 'text/stale-period',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '把过去的规划期当作今后',
  why: '沿用旧稿时，“十四五”“到2025年”最容易忘了改：读者会以为目标已经过期。总结上一个五年、引用别的规划时照写不误，这里不提示。',
  examples: [
    {
      bad: `
# 某市国民经济和社会发展第十五个五年规划纲要

## 第一章　“十四五”时期发展成就

“十四五”时期，全市综合实力持续增强。

## 第二章　主要目标

⟦“十四五”⟧时期，我们将建成区域中心城市。力争到⟦2025年⟧，常住人口城镇化率达到60%。
`,
      good: `
# 某市国民经济和社会发展第十五个五年规划纲要

## 第一章　“十四五”时期发展成就

“十四五”时期，全市综合实力持续增强。

## 第二章　主要目标

“十五五”时期，我们将建成区域中心城市。力争到2030年，常住人口城镇化率达到60%。
`,
    },
  ],
  *check(context) {
    const { period, places } = stalePlaces(context);
    if (!period) return;
    for (const stale of places) {
      yield { range: stale.range, message: messageOf(stale, period), fixes: fixesOf(context, stale, period) };
    }
  },
});

function messageOf({ words, year }: Stale, { ordinal, baseYear, targetYear }: Period): string {
  const own = `“${nameOf(ordinal)}”（${baseYear + 1}—${targetYear}年）`;
  return year
    ? `${words}在本规划的规划期${own}之前，这里却当作今后的目标年。请核对是否沿用了旧稿。`
    : `本规划的规划期是${own}，这里却把${words}说成今后的时期。请核对是否沿用了旧稿。`;
}

/** Only from one period to the next: what an older one was to become is not certain. */
function fixesOf(
  context: RuleContext,
  { core, isPrevious, year }: Stale,
  { ordinal, targetYear }: Period,
): Fix[] {
  if (!isPrevious) return [];
  const newText = year ? String(targetYear) : nameOf(ordinal);
  return [{ title: `改为${year ? `${newText}年` : `“${newText}”`}`, edits: withToc(context, core, newText) }];
}

function nameOf(ordinal: number): string {
  return `${formatNumeral(ordinal, 'chinese')}五`;
}
