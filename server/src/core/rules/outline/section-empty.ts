import { defineRule } from '../../lint/rule.ts';
import type { NodeKind, OutlineNode, Plan } from '../../model/plan.ts';
import { isVoid } from '../../syntax/reader.ts';
import { nameOf } from '../shared/names.ts';

/** 标题下没有内容。 */
export const outlineSectionEmpty = defineRule({
  id: 'outline/section-empty',
  severity: 'information',
  since: '0.1.0',
  title: '标题下没有内容',
  why: '有标题而没有正文，多半是内容还没有写，或合稿时漏贴了。',
  examples: [
    {
      bad: `
第一章　发展基础

五年来成绩显著。

⟦第二章　总体要求⟧

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
    const lists = new Lists(plan);
    for (const node of plan.nodes) {
      if (!kinds.includes(node.kind) || node.children.length > 0 || hasText(plan, node)) continue;
      if (lists.isList(node)) continue;
      yield {
        range: node.selectionRange,
        message: `${nameOf(node)}下面没有正文，也没有下级标题。请补写内容，或删去这个标题。`,
      };
    }
  },
});

const kinds: readonly NodeKind[] = ['part', 'chapter', 'section', 'item', 'subitem'];

function hasText({ source, lines }: Plan, node: OutlineNode): boolean {
  const heading = lines[node.lastLine]!;
  // （一）突出产业立市。一年来，……: the text stands in the heading's own line.
  if (source.text.slice(node.selectionRange.end, heading.textEnd).length > 1) return true;
  for (let index = node.lastLine + 1; index < lines.length && lines[index]!.start < node.range.end; index++) {
    if (!isVoid(lines[index]!)) return true;
  }
  return false;
}

/** Lists whose entries are headings by form only: （一）……； （二）……； Each row of siblings is looked at once. */
class Lists {
  readonly #plan: Plan;
  readonly #known = new Map<string, boolean>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  isList({ kind, parent }: OutlineNode): boolean {
    if (kind !== 'item' && kind !== 'subitem') return false;
    const key = `${parent?.range.start ?? ''} ${kind}`;
    const known = this.#known.get(key) ?? this.#areMostlyEmpty(kind, parent);
    this.#known.set(key, known);
    return known;
  }

  #areMostlyEmpty(kind: NodeKind, parent: OutlineNode | null): boolean {
    const alike = (parent?.children ?? this.#plan.outline).filter((node) => node.kind === kind);
    const empty = alike.filter((node) => node.children.length === 0 && !hasText(this.#plan, node));
    return empty.length > 1 && empty.length * 2 > alike.length;
  }
}
