import type { Problem } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { NodeKind, OutlineNode, Plan } from '../../model/plan.ts';
import { insert, replace } from '../../text/edit.ts';
import { majorityOf } from '../shared/majority.ts';
import { labelLike } from '../shared/names.ts';
import { describe, type Separator, separatorBefore } from '../shared/separator.ts';

/** 标题格式不规范。 */
export const outlineHeadingFormat = defineRule({
  id: 'outline/heading-format',
  severity: 'information',
  since: '0.1.0',
  fixable: true,
  safe: true,
  title: '标题格式不规范',
  why: '编号与题目连写、题末多了句号、标题断成两行、分隔写法不一，目录和大纲就排不齐，自动生成目录也会出错。',
  examples: [
    {
      bad: `
第一章　发展基础

成绩显著。

⟦第二章⟧总体要求

稳中求进。

第三章　主要目标

实现目标。

第四章　创新

建平台。
`,
      good: `
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
    {
      bad: `
第一章　发展基础⟦。⟧

成绩显著。
`,
      good: `
第一章　发展基础

成绩显著。
`,
    },
    {
      bad: `
⟦第一章　深度融入新发展格局，
加快建设省域副中心城市⟧

成绩显著。
`,
      good: `
第一章　深度融入新发展格局，加快建设省域副中心城市

成绩显著。
`,
    },
  ],
  *check({ plan }) {
    for (const kind of kinds) {
      const nodes = plan.nodes.filter((node) => node.kind === kind);
      const usual = usualSeparator(plan, nodes);
      for (const node of nodes) {
        const problem =
          lostNumber(plan, node) ??
          brokenTitle(plan, node) ??
          oddSeparator(plan, node, usual) ??
          finalStop(plan, node);
        if (problem) yield problem;
      }
    }
  },
});

const kinds: readonly NodeKind[] = ['part', 'chapter', 'section'];

/** 乘势而上　开启现代化…… stands where 第一章 should. */
function lostNumber({ nodes }: Plan, node: OutlineNode): Problem | null {
  if (node.numbering) return null;
  const siblings = nodes.filter(({ kind, numbering }) => kind === node.kind && numbering);
  const before = siblings.filter(({ range }) => range.start < node.range.start).at(-1);
  const model = siblings[0];
  if (!model) return null;
  const restarts = node.kind === 'section' && before?.parent !== node.parent;
  const label = labelLike(model, (restarts ? 0 : (before?.numbering?.value ?? 0)) + 1);
  return {
    range: node.selectionRange,
    message: `标题“${node.title}”缺少编号，按前后编号应为${label}。缺号的标题进不了目录，也无法引用。`,
    fixes: [{ title: `补上“${label}”`, edits: [insert(node.selectionRange.start, `${label}　`)] }],
    needsReview: true,
  };
}

function brokenTitle({ source, lines }: Plan, node: OutlineNode): Problem | null {
  if (node.firstLine === node.lastLine) return null;
  const { start, end } = node.titleRange;
  const first = lines[node.firstLine]!;
  const sameLine = start < first.end;
  const joined = sameLine ? node.title : `${separatorOnBreak}${node.title}`;
  const from = sameLine ? start : node.numbering!.range.end + markLength(source.text, node);
  return {
    range: node.selectionRange,
    message: `${node.label}的标题断成了${linesOf(node)}行。标题应在一行内写完，否则目录和大纲只取到半截。`,
    fixes: [{ title: '接成一行', edits: [replace({ start: from, end }, joined)] }],
  };
}

const separatorOnBreak = '　';

function linesOf(node: OutlineNode): string {
  return node.lastLine - node.firstLine <= 2 ? '两' : '几';
}

/** The unit behind the digits: 章, perhaps with a blank before it. */
function markLength(text: string, node: OutlineNode): number {
  return /^\s*[篇编章节]/.exec(text.slice(node.numbering!.range.end))?.[0].length ?? 0;
}

/** The separator of nearly all headings of a kind, with the text to write it. */
function usualSeparator(plan: Plan, nodes: readonly OutlineNode[]): Separator | null {
  const found = nodes.filter(isOnOneLine).map((node) => separatorBefore(plan, node));
  const name = majorityOf(found, (separator) => separator.name);
  const alike = found.filter((separator) => separator.name === name);
  return alike.length * 2 > found.length && found.length > 2 ? alike[0]! : null;
}

function isOnOneLine(node: OutlineNode): boolean {
  return node.numbering !== null && node.title !== '' && node.firstLine === node.lastLine;
}

function oddSeparator(plan: Plan, node: OutlineNode, usual: Separator | null): Problem | null {
  if (!isOnOneLine(node)) return null;
  const own = separatorBefore(plan, node);
  const wanted = usual && usual.name !== 'none' ? usual : null;
  if (own.name !== 'none' && (!wanted || own.name === wanted.name)) return null;
  if (own.name === 'none' && usual?.name === 'none') return null;
  const reason =
    own.name === 'none'
      ? '编号与题目连写，中间应空一格'
      : `编号与题目之间${describe(own.name)}，同级标题多${describe(wanted!.name)}`;
  return {
    range: own.name === 'none' ? { start: node.selectionRange.start, end: own.range.end } : own.range,
    message: `${node.label}${reason}。写法统一，目录才排得齐。`,
    fixes: [{ title: '统一编号与题目之间的分隔', edits: [replace(own.range, wanted?.text ?? '　')] }],
  };
}

/** 第一章　发展基础。 */
function finalStop({ source }: Plan, node: OutlineNode): Problem | null {
  const { end } = node.titleRange;
  const stop = source.text.charAt(end);
  if (!'。；;'.includes(stop || ' ') || !/^[。；;]\s*(\n|\r|\*|#|$)/.test(source.text.slice(end, end + 4)))
    return null;
  return {
    range: { start: end, end: end + 1 },
    message: `标题末尾不用“${stop}”。`,
    fixes: [{ title: `删去“${stop}”`, edits: [replace({ start: end, end: end + 1 }, '')] }],
  };
}
