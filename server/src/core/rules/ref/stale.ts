import { defineRule } from '../../lint/rule.ts';
import { troubleMessage } from '../../reference/messages.ts';
import { innerQuotes } from '../../reference/titles.ts';
import { replace } from '../../text/edit.ts';
import { relatedTo, toFix, troubled } from '../shared/references.ts';

/** 引用的标题现在排在别的编号下。 */
export const refStale = defineRule({
  id: 'ref/stale',
  severity: 'information',
  since: '0.3.0',
  fixable: true,
  title: '引用的标题现在排在别的编号下',
  why: '引用写的编号还在，引用的标题却已经移到别处：章节调整过，引用没有跟着改。',
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

主要任务见⟦第一章第一节⟧“面临形势”。
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
  *check(context) {
    for (const reference of troubled(context, 'stale', () => true)) {
      const { mention, trouble } = reference;
      const title = innerQuotes(trouble.title);
      yield {
        range: mention.place,
        message: troubleMessage(reference, context.plan.source.text),
        related: relatedTo(reference),
        fixes: [
          toFix(trouble.now),
          { title: `标题改为“${title}”`, edits: [replace(trouble.quoted.range, title)] },
        ],
      };
    }
  },
});
