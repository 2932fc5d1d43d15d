import { defineRule } from '../../lint/rule.ts';
import type { NodeKind } from '../../model/plan.ts';
import { styleProblems } from '../shared/number-style.ts';

/** 篇章节编号写法不统一。 */
export const outlineNumberStyle = defineRule({
  id: 'outline/number-style',
  severity: 'information',
  since: '0.1.0',
  fixable: true,
  safe: true,
  title: '篇章节编号写法不统一',
  why: '第5章夹在第五章之间、第一十章这类写法，印出来显得粗疏，也会让按编号查找和引用落空。',
  examples: [
    {
      bad: `
第一章　发展基础

五年来成绩显著。

第⟦2⟧章　总体要求

坚持稳中求进。

第三章　主要目标

实现以下目标。
`,
      good: `
第一章　发展基础

五年来成绩显著。

第二章　总体要求

坚持稳中求进。

第三章　主要目标

实现以下目标。
`,
    },
  ],
  *check({ plan }) {
    for (const kind of kinds) {
      yield* styleProblems(
        plan.source.text,
        plan.nodes.filter((node) => node.kind === kind),
      );
    }
  },
});

const kinds: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem'];
