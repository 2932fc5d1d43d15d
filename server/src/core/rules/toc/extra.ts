import { defineRule } from '../../lint/rule.ts';
import type { Plan, TocEntry } from '../../model/plan.ts';
import { replace } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import { nameOf } from '../shared/names.ts';

/** 目录多列标题。 */
export const tocExtra = defineRule({
  id: 'toc/extra',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  title: '目录多列标题',
  why: '目录里有这一条，正文里却没有对应的标题：多半是正文删并后没有更新目录，读者按目录找不到内容。',
  examples: [
    {
      bad: `
## 目录

- 第一章　发展基础
- 第二章　总体要求
- ⟦第二章　空间布局⟧
- 第三章　主要目标

## 第一章　发展基础

五年来成绩显著。

## 第二章　总体要求

坚持稳中求进。

## 第三章　主要目标

实现以下目标。
`,
      good: `
## 目录

- 第一章　发展基础
- 第二章　总体要求
- 第三章　主要目标

## 第一章　发展基础

五年来成绩显著。

## 第二章　总体要求

坚持稳中求进。

## 第三章　主要目标

实现以下目标。
`,
    },
  ],
  *check({ plan, toc }) {
    for (const entry of toc.extra) {
      yield {
        range: entry.selectionRange,
        message: `正文中没有目录所列的${nameOf(entry)}。请删去这一条，或核对正文的标题是否漏排。`,
        fixes: [{ title: '从目录中删去这一条', edits: [replace(wholeLine(plan, entry), '')] }],
      };
    }
  },
});

function wholeLine({ source, lines }: Plan, entry: TocEntry): Range {
  const start = source.lineStarts[lineOf(source, entry.range.start)]!;
  return { start, end: source.lineStarts[entry.line + 1] ?? lines[entry.line]!.end };
}
