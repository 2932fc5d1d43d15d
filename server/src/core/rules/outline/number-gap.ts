import { defineRule } from '../../lint/rule.ts';
import { numberProblems } from '../shared/number-problems.ts';

/** 篇章节编号不连续。 */
export const outlineNumberGap = defineRule({
  id: 'outline/number-gap',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  title: '篇章节编号不连续',
  why: '断号、倒退或不从一开始，多半是漏排、误删或调整章节后没有改号；目录、“见第×章”一类的引用和任务分解表都会跟着错。章可以全文连续编号，也可以每篇重新编号，规则按草稿自身的写法判断。',
  examples: [
    {
      bad: `
第一章　发展基础

五年来成绩显著。

第⟦三⟧章　主要目标

今后五年要实现以下目标。
`,
      good: `
第一章　发展基础

五年来成绩显著。

第二章　主要目标

今后五年要实现以下目标。
`,
    },
    {
      bad: `
第一章　总则

### 第一节　背景

形势向好。

### 第二节　思路

坚持改革。

### 第⟦五⟧节　目标

实现目标。
`,
      good: `
第一章　总则

### 第一节　背景

形势向好。

### 第二节　思路

坚持改革。

### 第三节　目标

实现目标。
`,
    },
  ],
  check: (context) => numberProblems(context, (kind) => kind !== 'box', ['gap', 'swapped']),
});
