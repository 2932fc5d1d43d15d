import { defineRule } from '../../lint/rule.ts';
import { missingPlaces } from '../shared/references.ts';

/** 引用的篇章节不存在。 */
export const refSection = defineRule({
  id: 'ref/section',
  severity: 'error',
  since: '0.3.0',
  fixable: true,
  title: '引用的篇章节不存在',
  why: '调整章节以后，文中“第×章第×节”的引用最容易漏改；读者照着去找，找到的是别的内容，或什么也没有。',
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

主要任务见⟦第一章第三节⟧。
`,
      good: `
# 岚川市国民经济和社会发展第十五个五年规划纲要

第一章　发展基础

### 第一节　主要成效

五年来成绩显著。

### 第二节　面临形势

机遇和挑战并存。

第二章　主要目标

主要任务见第一章第二节。
`,
    },
  ],
  check: (context) => missingPlaces(context, 'section'),
});
