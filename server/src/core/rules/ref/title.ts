import { defineRule } from '../../lint/rule.ts';
import { wrongTitles } from '../shared/references.ts';

/** 引用的标题与原文不符。 */
export const refTitle = defineRule({
  id: 'ref/title',
  severity: 'warning',
  since: '0.3.0',
  fixable: true,
  title: '引用的标题与原文不符',
  why: '引用写了编号又写了标题，标题却不是那一处的标题：多半是章节已经改名，或编号指错了地方。',
  examples: [
    {
      bad: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

第一章　发展基础

### 第一节　主要成效

五年来成绩显著。

### 第二节　面临形势

机遇和挑战并存。

第二章　主要目标

主要任务见第一章第二节“⟦形势分析⟧”。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

第一章　发展基础

### 第一节　主要成效

五年来成绩显著。

### 第二节　面临形势

机遇和挑战并存。

第二章　主要目标

主要任务见第一章第二节“面临形势”。
`,
    },
  ],
  check: (context) => wrongTitles(context, (kind) => !kind.startsWith('plan-')),
});
