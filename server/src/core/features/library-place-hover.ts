import type { ReferenceBox, ReferencePlan, ReferenceRow, ReferenceTable } from '../library/reference-plan.ts';
import type { Place } from '../reference/places.ts';
import type { Target } from '../reference/reference.ts';
import { escapeMarkdown } from './markdown.ts';
import { nodeName } from './node-name.ts';

/** Something in a plan of the library: which plan, where in it, and an indicator's figures. Blocks of Markdown, each of lines. */
export function libraryBlocks(target: Target & { readonly plan: ReferencePlan }): string[][] {
  return [...planBlocks(target.plan), ...placeBlocks(target)];
}

function planBlocks({ title, period, source }: ReferencePlan): string[][] {
  const facts = [`${period.baseYear + 1}—${period.targetYear}年`, source && `来源：${source}`];
  return [[`**《${escapeMarkdown(title)}》**`], [escapeMarkdown(facts.filter(Boolean).join(' · '))]];
}

function placeBlocks(target: Target & { readonly plan: ReferencePlan }): string[][] {
  if (target.type === 'reference-row') return rowBlocks(target.plan, target.row);
  if (target.type !== 'place') return [];
  const { site } = target.place;
  return 'box' in site ? boxBlocks(target.place, site.box) : [[escapeMarkdown(path(target.place))]];
}

/** 第十六章　统筹推进基础设施建设 › 第一节　完善交通网络 */
function path(place: Place): string {
  const names: string[] = [];
  for (let at: Place | null = place; at; at = at.parent) names.unshift(nodeName(at));
  return names.join(' › ');
}

/** As many of a box's entries as tell what it is about. */
const MOST_ENTRIES = 3;

function boxBlocks(place: Place, { section, entries }: ReferenceBox): string[][] {
  const name = [section, nodeName(place)].filter((part) => part !== null).join(' › ');
  const more = entries.length > MOST_ENTRIES ? `等 ${entries.length} 项` : '';
  const shown = entries.slice(0, MOST_ENTRIES).join('、') + more;
  return [[escapeMarkdown(name)], shown === '' ? [] : [`> ${escapeMarkdown(shown)}`]];
}

function rowBlocks(plan: ReferencePlan, row: ReferenceRow): string[][] {
  const table = plan.tables.find(({ rows }) => rows.includes(row));
  const parts = [row.category, row.number === null ? null : `第 ${row.number} 项`, row.group, row.name];
  const name = parts.filter((part) => part !== null).join(' · ');
  return [[escapeMarkdown(name)], table ? figures(table, row) : []];
}

/** | 2020年 | 2025年 | 单位 | 属性 | over | 46.94 | 54 | % | 预期性 | */
function figures({ columns }: ReferenceTable, { values, unit, attribute }: ReferenceRow): string[] {
  const cells: [head: string, text: string | null][] = [
    ...columns.map(({ label }, at): [string, string | null] => [label, values[at] ?? null]),
    ['单位', unit],
    ['属性', attribute],
  ];
  const shown = cells.filter(([, text]) => text !== null);
  const line = (texts: readonly string[]) => `| ${texts.map((text) => escapeMarkdown(text)).join(' | ')} |`;
  return [
    line(shown.map(([head]) => head)),
    `|${shown.map(() => ' --- |').join('')}`,
    line(shown.map(([, text]) => text ?? '')),
  ];
}
