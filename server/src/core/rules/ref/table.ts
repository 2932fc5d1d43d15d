import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的表不存在。 */
export const refTable = defineRule({
  id: 'ref/table',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的表不存在',
  why: '表格增删以后，“见表×”的引用容易漏改。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

主要指标见⟦表2⟧。

表1　主要指标

| 指标名称 | 2025年 | 2030年 | 属性 |
| --- | ---: | ---: | --- |
| 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

主要指标见表1。

表1　主要指标

| 指标名称 | 2025年 | 2030年 | 属性 |
| --- | ---: | ---: | --- |
| 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`,
    },
  ],
  check: (context) => missingPlaces(context, 'table'),
});
