import { defineRule } from '../../lint/rule.ts';
import { numberProblems } from '../shared/number-problems.ts';

/** 篇章节编号重复。 */
export const outlineNumberDuplicate = defineRule({
  id: 'outline/number-duplicate',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  title: '篇章节编号重复',
  why: '两个同级标题用同一个编号，引用时分不清指的是哪一个，目录也会出现两个相同的编号。',
  examples: [
    {
      bad: `
第一章　发展基础

五年来成绩显著。

第二章　总体要求

坚持稳中求进。

第⟦二⟧章　主要目标

今后五年要实现以下目标。
`,
      good: `
第一章　发展基础

五年来成绩显著。

第二章　总体要求

坚持稳中求进。

第三章　主要目标

今后五年要实现以下目标。
`,
    },
  ],
  check: (context) => numberProblems(context, (kind) => kind !== 'box', ['duplicate']),
});
