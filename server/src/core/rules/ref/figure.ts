import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的图不存在。 */
export const refFigure = defineRule({
  id: 'ref/figure',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的图不存在',
  why: '附图增删以后，“见图×”的引用容易漏改。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

空间格局见⟦图3⟧。

图1　岚川市空间格局示意图
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

空间格局见图1。

图1　岚川市空间格局示意图
`,
    },
  ],
  check: (context) => missingPlaces(context, 'figure'),
});
