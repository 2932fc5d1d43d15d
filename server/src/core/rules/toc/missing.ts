import type { Fix } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { OutlineNode, Plan } from '../../model/plan.ts';
import type { TocMatch, TocPair } from '../../model/toc-match.ts';
import { insert } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/source.ts';
import { nameOf } from '../shared/names.ts';

/** 目录漏列标题。 */
export const tocMissing = defineRule({
  id: 'toc/missing',
  severity: 'warning',
  since: '0.1.0',
  fixable: true,
  title: '目录漏列标题',
  why: '目录列了这一级标题，却漏了这一个，读者会以为没有这部分内容。',
  examples: [
    {
      bad: `
## 目录

- 第一章　发展基础
- 第三章　主要目标

## 第一章　发展基础

五年来成绩显著。

## ⟦第二章　总体要求⟧

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
    for (const node of toc.missing) {
      yield {
        range: node.selectionRange,
        message: `目录中没有${nameOf(node)}，而同级的其他标题都列入了目录。请更新目录。`,
        related: [{ range: plan.toc!.headingRange, message: '目录在这里' }],
        fixes: insertEntry(plan, toc, node),
      };
    }
  },
});

/** Puts the entry behind the one of the heading before it, written as that one is. */
function insertEntry({ source, lines, nodes }: Plan, { pairs }: TocMatch, node: OutlineNode): Fix[] {
  const before = nodes.slice(0, nodes.indexOf(node)).reverse();
  const pair = before
    .map((other) => pairs.find((one) => one.node === other))
    .find((one) => one !== undefined);
  const sibling = pairs.find((one) => one.node.kind === node.kind);
  if (!pair || !sibling) return [];
  const line = lines[sibling.entry.line]!;
  const indent = source.text.slice(line.start, sibling.entry.selectionRange.start);
  const separator = separatorOf(source.text, sibling);
  const written = source.text.slice(
    node.selectionRange.start,
    node.numbering?.range.end ?? node.selectionRange.start,
  );
  const mark = node.numbering ? written + afterNumber(source.text, node) + separator : '';
  const end = lines[pair.entry.line]!.end;
  return [
    {
      title: '在目录中补上这一条',
      edits: [insert(end, `${lineBreakOf(source)}${indent}${mark}${node.title}`)],
    },
  ];
}

/** 章 of 第三章. */
function afterNumber(text: string, { numbering, label }: OutlineNode): string {
  const last = label.slice(-1);
  return numbering && text.startsWith(last, numbering.range.end) ? last : '';
}

function separatorOf(text: string, { entry }: TocPair): string {
  const from = entry.numbering ? entry.numbering.range.end + 1 : entry.titleRange.start;
  return text.slice(from, entry.titleRange.start) || '　';
}
