import { defineRule } from '../../lint/rule.ts';
import { readValue } from '../../quantity/value.ts';
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
    for (const { mention, trouble } of troubled(context, 'value', (kind) => kind === 'plan-indicator')) {
      const { stated, printed, year } = trouble;
      const when = year === null ? '' : `${year}年`;
      const name = mention.type === 'indicator' ? (mention.name?.text ?? '这一项') : '这一项';
      yield {
        range: stated.range,
        message: `《${mention.owner?.title}》指标表中“${name}”${when}的数值是${printed}，这里写的是${stated.text}。请按原表核对。`,
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
