import { defineRule } from '../../lint/rule.ts';
import { readValue } from '../../quantity/value.ts';
import { troubleMessage } from '../../reference/messages.ts';
import { replace } from '../../text/edit.ts';
import { troubled } from '../shared/references.ts';

/** 引用的数值与参考规划不符。 */
export const refPlanValue = defineRule({
  id: 'ref/plan-value',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '引用的数值与参考规划不符',
  why: '把别的规划的目标值写错，横向比较和测算就失去依据，也容易被原单位指出。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》指标“常住人口城镇化率”2025年达到⟦58%⟧的做法。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》指标“常住人口城镇化率”2025年达到54%的做法。
`,
    },
  ],
  *check(context) {
    for (const reference of troubled(context, 'value', (kind) => kind === 'plan-indicator')) {
      const { stated, printed } = reference.trouble;
      yield {
        range: stated.range,
        message: troubleMessage(reference, context.plan.source.text),
        fixes: [
          {
            title: `改为“${likeStated(stated.text, printed)}”`,
            edits: [replace(stated.range, likeStated(stated.text, printed))],
          },
        ],
      };
    }
  },
});

/** 54 of the table as 54% where the sentence has a unit: 58%, 58个百分点. */
function likeStated(stated: string, printed: string): string {
  const range = readValue(stated).range;
  const number = readValue(printed).range;
  if (!range || !number) return printed;
  return stated.slice(0, range.start) + printed.slice(number.start, number.end) + stated.slice(range.end);
}
