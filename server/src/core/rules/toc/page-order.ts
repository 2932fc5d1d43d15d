import { defineRule } from '../../lint/rule.ts';
import type { TocEntry } from '../../model/plan.ts';
import { nameOf } from '../shared/names.ts';

/** 目录页码倒退。 */
export const tocPageOrder = defineRule({
  id: 'toc/page-order',
  severity: 'information',
  since: '0.1.0',
  title: '目录页码倒退',
  why: '目录的页码应当一路增大，倒退说明有一处没有更新或抄错了。',
  examples: [
    {
      bad: `
目录

第一章　发展基础	1
第二章　总体要求	8
第三章　主要目标	⟦2⟧
第四章　创新	15

第一章　发展基础

成绩显著。

第二章　总体要求

稳中求进。

第三章　主要目标

实现目标。

第四章　创新

建平台。
`,
      good: `
目录

第一章　发展基础	1
第二章　总体要求	8
第三章　主要目标	12
第四章　创新	15

第一章　发展基础

成绩显著。

第二章　总体要求

稳中求进。

第三章　主要目标

实现目标。

第四章　创新

建平台。
`,
    },
  ],
  *check({ plan }) {
    const paged = (plan.toc?.entries ?? []).filter(({ page }) => page !== null);
    const lists = splitLists(paged);
    for (const list of lists) {
      for (let at = 1; at < list.length; at++) {
        if (list[at]!.page! >= list[at - 1]!.page!) continue;
        const wrong = list[isTooHigh(list, at - 1) ? at - 1 : at]!;
        yield {
          range: wrong.pageRange!,
          message: `目录页码次序有误：${nameOf(list[at - 1]!)}在第${list[at - 1]!.page}页，其后的${nameOf(list[at]!)}却在第${list[at]!.page}页。请核对“${wrong.page}”。`,
        };
      }
    }
  },
});

/** 专栏目录 counts its pages anew. */
function splitLists(entries: readonly TocEntry[]): TocEntry[][] {
  const boxes = entries.filter(({ kind }) => kind === 'box');
  return [entries.filter(({ kind }) => kind !== 'box'), boxes.length > 1 && isRising(boxes) ? boxes : []];
}

function isRising(entries: readonly TocEntry[]): boolean {
  return entries.filter((entry, at) => at > 0 && entry.page! < entries[at - 1]!.page!).length <= 1;
}

/** 12, 92, 13: the page before the fall is the wrong one if all would be well without it. */
function isTooHigh(list: readonly TocEntry[], at: number): boolean {
  const [before, page, after, later] = [
    list[at - 1]?.page ?? 0,
    list[at]!.page!,
    list[at + 1]!.page!,
    list[at + 2]?.page,
  ];
  return before <= after && (later == null || later < page);
}
