import { withoutTypos } from '../../library/typos.ts';
import type { Problem } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import { sameTitle, type TocPair } from '../../model/toc-match.ts';
import { replace } from '../../text/edit.ts';
import { digitsLike, nameOf, relatedTo } from '../shared/names.ts';
import { misnumbered } from '../shared/toc-causes.ts';

/** 目录与正文不一致。 */
export const tocMismatch = defineRule({
  id: 'toc/mismatch',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  safe: true,
  title: '目录与正文不一致',
  why: '读者先看目录。目录里的题目、编号、次序和正文不一样，是最容易被代表和记者当场指出的错。',
  examples: [
    {
      bad: `
## 目录

- 第一章　发展基础
- 第二章　⟦总体思路⟧
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
    const { toc } = context;
    const faulty = misnumbered(context);
    for (const pair of toc.pairs) {
      // A heading with a wrong number is reported there.
      if (!faulty.has(pair.node)) yield* numberProblem(pair);
      yield* titleProblem(pair);
    }
    for (const { entry, node } of toc.moved) {
      yield {
        range: entry.selectionRange,
        message: `目录中${nameOf(entry)}的次序与正文不同。请按正文的次序调整目录。`,
        related: [relatedTo(node, `正文中在这里：${nameOf(node)}`)],
      };
    }
  },
});

function* numberProblem({ entry, node }: TocPair): Iterable<Problem> {
  if (!entry.numbering || !node.numbering || entry.numbering.value === node.numbering.value) return;
  yield {
    range: entry.numbering.range,
    message: `目录写作“${entry.label}”，正文中“${node.title}”是${node.label}。目录应与正文一致。`,
    related: [relatedTo(node, `正文：${nameOf(node)}`)],
    fixes: [
      {
        title: `目录改为“${node.label}”`,
        edits: [replace(entry.numbering.range, digitsLike(node, node.numbering.value))],
      },
    ],
  };
}

function* titleProblem({ entry, node }: TocPair): Iterable<Problem> {
  if (sameTitle(entry.title, node.title) || node.title === '') return;
  // A misspelt word tells the cause: 统畴要素保障 in the 目录, 统筹要素保障 in the body.
  if (sameTitle(withoutTypos(entry.title), withoutTypos(node.title))) return;
  yield {
    range: entry.titleRange,
    message: `目录中${entry.label}的题目是“${entry.title}”，正文是“${node.title}”。目录应与正文一致。`,
    related: [relatedTo(node, `正文：${nameOf(node)}`)],
    fixes: [{ title: `目录改为“${node.title}”`, edits: [replace(entry.titleRange, node.title)] }],
  };
}
