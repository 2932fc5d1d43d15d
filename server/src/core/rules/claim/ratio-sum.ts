import { faultyRatios } from '../../claim/arithmetic/ratios.ts';
import { defineRule } from '../../lint/rule.ts';

/** 三次产业结构加起来不是100。 */
export const claimRatioSum = defineRule({
  id: 'claim/ratio-sum',
  severity: 'warning',
  since: '0.3.0',
  title: '三次产业结构加起来不是100',
  why: '三次产业的比重合计应为100%，一位小数的最多因四舍五入差0.1。差得多，必有一个数写错。',
  examples: [
    {
      bad: '三次产业结构由12.5∶40.3∶47.2调整为⟦10.1∶42.6∶57.3⟧，结构持续优化。\n',
      good: '三次产业结构由12.5∶40.3∶47.2调整为10.1∶42.6∶47.3，结构持续优化。\n',
    },
  ],
  *check({ plan }) {
    for (const { range, parts, sum } of faultyRatios(plan)) {
      yield {
        range,
        message: `${parts.join(' + ')} = ${sum}，应为100。三次产业比重合计不是100%，请逐项核对。`,
      };
    }
  },
});
