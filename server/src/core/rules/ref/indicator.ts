import { defineRule } from '../../lint/rule.ts';
import { troubleMessage } from '../../reference/messages.ts';
import { replace } from '../../text/edit.ts';
import { missingPlaces, relatedTo, toFix, troubled } from '../shared/references.ts';

/** 引用的指标序号不存在或与名称不符。 */
export const refIndicator = defineRule({
  id: 'ref/indicator',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的指标序号不存在或与名称不符',
  why: '指标表增删行以后，“第×项指标”会指到别的指标上；职责分工和考核都以序号为准，指错了就落到别的部门。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

⟦第1项指标⟧“森林覆盖率”由林业部门牵头落实。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

第2项指标“森林覆盖率”由林业部门牵头落实。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`,
    },
  ],
  *check(context) {
    yield* missingPlaces(context, 'indicator');
    for (const reference of troubled(context, 'name', (kind) => kind === 'indicator')) {
      const { mention, trouble } = reference;
      yield {
        range: mention.place,
        message: troubleMessage(reference, context.plan.source.text),
        related: relatedTo(reference),
        fixes: [
          ...trouble.suggestions.map(toFix),
          { title: `名称改为“${trouble.name}”`, edits: [replace(trouble.quoted.range, trouble.name)] },
        ],
      };
    }
  },
});
