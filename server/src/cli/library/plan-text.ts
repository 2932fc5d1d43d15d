import { nodeName } from '../../core/features/node-name.ts';
import { summaryOf } from '../../core/library/plan-summary.ts';
import { boxLabel, referenceLabel } from '../../core/library/reference-label.ts';
import type {
  ReferenceBox,
  ReferenceNode,
  ReferencePlan,
  ReferenceTable,
} from '../../core/library/reference-plan.ts';
import { printed } from '../indicators/printed.ts';
import { type Drawn, draw, drawLines } from '../terminal/columns.ts';
import type { Style } from '../terminal/style.ts';
import { visible } from '../terminal/width.ts';
import { countsOf, yearsOf } from './words.ts';

/** `library show`: what a reference plan is made of. */
export function planText(plan: ReferencePlan, style: Style): string {
  const summary = summaryOf(plan);
  const facts = [`${plan.place}，${yearsOf(plan.period)}`, countsOf(summary), plan.text && '有全文'];
  const parts = [
    [
      style.bold(visible(plan.title)),
      `标识：${plan.id}`,
      facts.filter(Boolean).join('；'),
      `简称：${plan.shortNames.join('、')}`,
      ...(plan.places.length > 0 ? [`所辖：${plan.places.join('、')}`] : []),
      `来源：${plan.source}`,
    ],
    [style.cyan('大纲'), ...plan.outline.flatMap((node) => outlineLines(node, 1))],
    [style.cyan('专栏'), ...plan.boxes.flatMap(boxLines)],
    ...plan.tables.filter(({ role }) => role !== 'other').map((table) => tableLines(table, style)),
  ];
  return `${parts
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function outlineLines({ kind, number, title, children = [] }: ReferenceNode, level: number): string[] {
  if (kind === 'table' || kind === 'figure') return [];
  const name = visible(nodeName({ kind, label: referenceLabel({ kind, number }), title }));
  return ['  '.repeat(level) + name, ...children.flatMap((child) => outlineLines(child, level + 1))];
}

function boxLines({ number, title, section, entries }: ReferenceBox): string[] {
  const where = section ? `（${section}）` : '';
  const name = visible(nodeName({ kind: 'box', label: boxLabel({ number }), title }));
  return [`  ${name}${where}`, ...entries.map((entry) => `    ${visible(entry)}`)];
}

function tableLines(table: ReferenceTable, style: Style): string[] {
  const { caption, box, columns, rows } = table;
  const title = `${box === null ? '' : `专栏${box}　`}${visible(printed(caption)) || '（无标题的表格）'}`;
  const texts = (field: 'category' | 'group' | 'name' | 'unit' | 'attribute') =>
    rows.map((row) => row[field]);
  const drawn: Drawn[] = [
    draw(
      '序号',
      true,
      rows.map(({ number }) => (number === null ? null : String(number))),
    ),
    draw('类别', false, texts('category')),
    draw('组', false, texts('group')),
    draw('指标', false, texts('name')),
    draw('单位', false, texts('unit')),
    ...columns.map(({ label }, at) =>
      draw(
        label,
        true,
        rows.map(({ values }) => values[at] ?? null),
      ),
    ),
    draw('属性', false, texts('attribute')),
  ].filter(({ texts }) => texts.some((text) => text !== ''));
  const { heads, lines } = drawLines(drawn);
  return [style.bold(title), ...heads.map(style.cyan), ...lines];
}
