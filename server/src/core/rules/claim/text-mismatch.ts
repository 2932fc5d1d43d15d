import { againstEachOther, againstTables } from '../../claim/contradictions.ts';
import { defineRule } from '../../lint/rule.ts';
import { whatOf, whenOf } from '../shared/claims.ts';

/** 正文前后数值不符。 */
export const claimTextMismatch = defineRule({
  id: 'claim/text-mismatch',
  severity: 'warning',
  since: '0.3.0',
  title: '正文前后数值不符',
  why: '同一指标同一年份在前后两处给出不同的数，读者无从判断以哪一个为准，多半是分头起草后没有统一。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市社会消费品零售总额达到1270亿元。

大力提振消费，力争到2030年社会消费品零售总额突破⟦1350亿元⟧。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市社会消费品零售总额达到1270亿元。

大力提振消费，力争到2030年社会消费品零售总额突破1250亿元。
`,
    },
  ],
  *check({ plan, claims }) {
    const told = new Set(againstTables(plan, claims).map(({ claim }) => claim));
    const words = ({ start, end }: { start: number; end: number }) => plan.source.text.slice(start, end);
    for (const { earlier, later } of againstEachOther(claims, told)) {
      const [first, second] = [words(earlier.quantity.range), words(later.quantity.range)];
      yield {
        range: later.quantity.amount,
        message: `“${later.name}”${whenOf(later)}${whatOf(later)}，此处为${second}，前文为${first}。同一指标应只有一个数，请核对并统一。`,
        related: [{ range: earlier.quantity.amount, message: `前文：${first}` }],
      };
    }
  },
});
