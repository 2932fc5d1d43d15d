import { defineRule } from '../../lint/rule.ts';
import { troubleMessage } from '../../reference/messages.ts';
import { replace } from '../../text/edit.ts';
import { troubled } from '../shared/references.ts';

/** 参考规划的名称与正式名称不符。 */
export const refPlan = defineRule({
  id: 'ref/plan',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '参考规划的名称与正式名称不符',
  why: '引用别的规划，名称应与正式公布的一字不差；差一个字，读者就要怀疑引用的是不是另一份文件。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《⟦永州市国民经济和社会发展第十四个五年规划纲要⟧》的做法。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》的做法。
`,
    },
  ],
  *check(context) {
    for (const reference of troubled(context, 'misquoted', (kind) => kind === 'plan')) {
      const { trouble } = reference;
      yield {
        range: trouble.name.range,
        message: troubleMessage(reference, context.plan.source.text),
        fixes: [{ title: '改为正式名称', edits: [replace(trouble.name.range, trouble.title)] }],
      };
    }
  },
});
