import type { Fix } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { OutlineNode, Plan } from '../../model/plan.ts';
import type { TocMatch, TocPair } from '../../model/toc-match.ts';
import { writeEntry } from '../../structure/toc-form.ts';
import { insert } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/source.ts';
import { nameOf, relatedTo } from '../shared/names.ts';
import { runsOf } from '../shared/runs.ts';
import { misnumbered } from '../shared/toc-causes.ts';

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
  *check(context) {
    const { plan, toc } = context;
    const faulty = misnumbered(context);
    const missing = toc.missing.filter((node) => !faulty.has(node));
    const levels = new Set(plan.toc?.entries.map(({ kind }) => kind));
    const listable = plan.nodes.filter(({ kind }) => levels.has(kind));
    for (const run of runsOf(missing, listable)) {
      const node = run[0]!;
      yield {
        range: node.selectionRange,
        message: `目录中没有${nameOf(node)}${run.length > 1 ? `等${run.length}个标题` : ''}，而同级的其他标题都列入了目录。请更新目录。`,
        related: [
          { range: plan.toc!.headingRange, message: '目录在这里' },
          ...run.slice(1).map((other) => relatedTo(other, `目录中也没有${nameOf(other)}`)),
        ],
        fixes: insertEntries(plan, toc, run),
      };
    }
  },
});

/** Puts the entries behind the one of the heading before them, written as others of their level are. */
function insertEntries(plan: Plan, { pairs }: TocMatch, run: readonly OutlineNode[]): Fix[] {
  const { source, lines, nodes } = plan;
  const before = new Set(nodes.slice(0, nodes.indexOf(run[0]!)));
  const previous = pairs.filter(({ node }) => before.has(node)).at(-1);
  const written = run.map((node) => entryFor(plan, pairs, node));
  if (written.includes(null)) return [];
  const title = run.length > 1 ? `在目录中补上这${run.length}条` : '在目录中补上这一条';
  const lineBreak = lineBreakOf(source);
  const edit = previous
    ? insert(lines[previous.entry.line]!.end, written.map((entry) => lineBreak + entry).join(''))
    : insert(lines[plan.toc!.entries[0]!.line]!.start, written.map((entry) => entry + lineBreak).join(''));
  return [{ title, edits: [edit] }];
}

function entryFor(
  plan: Plan,
  pairs: readonly TocPair[],
  { kind, numbering, title }: OutlineNode,
): string | null {
  const model = pairs.find((pair) => pair.node.kind === kind);
  return model ? writeEntry(plan, model.entry, title, numbering?.value ?? null, null) : null;
}
