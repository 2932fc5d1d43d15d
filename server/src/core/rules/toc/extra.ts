import { defineRule } from '../../lint/rule.ts';
import type { Plan, TocEntry } from '../../model/plan.ts';
import { replace } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import { nameOf, relatedTo } from '../shared/names.ts';
import { runsOf } from '../shared/runs.ts';
import { explainedEntries } from '../shared/toc-causes.ts';

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
  *check(context) {
    const { plan, toc } = context;
    const explained = explainedEntries(context);
    const extra = toc.extra.filter((entry) => !explained.has(entry));
    for (const run of runsOf(extra, plan.toc?.entries ?? [])) {
      const entry = run[0]!;
      yield {
        range: entry.selectionRange,
        message: `正文中没有目录所列的${nameOf(entry)}${more(run)}。请从目录中删去，或核对正文的标题是否漏排。`,
        related: run.slice(1).map((other) => relatedTo(other, `正文中也没有${nameOf(other)}`)),
        fixes: [{ title: '从目录中删去', edits: run.map((other) => replace(wholeLine(plan, other), '')) }],
      };
    }
  },
});

/** A chapter that was deleted took its sections along. */
function more(run: readonly TocEntry[]): string {
  return run.length > 1 ? `等${run.length}条` : '';
}

function wholeLine({ source, lines }: Plan, entry: TocEntry): Range {
  const start = source.lineStarts[lineOf(source, entry.range.start)]!;
  return { start, end: source.lineStarts[entry.line + 1] ?? lines[entry.line]!.end };
}
