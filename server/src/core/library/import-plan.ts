import type { NodeKind, OutlineNode, Period, Plan } from '../model/plan.ts';
import type { ColumnRole, IndicatorRow, IndicatorTable } from '../model/table/indicator-table.ts';
import { formatNumeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';
import { lineOf } from '../text/source.ts';
import {
  INDEX_FORMAT,
  type ReferenceBox,
  type ReferenceNode,
  type ReferencePlan,
  type ReferenceRow,
  type ReferenceTable,
} from './reference-plan.ts';

/** What the text of a plan does not say of itself, or not reliably. */
export interface Publication {
  readonly id: string;
  /** 益阳市 */
  readonly place: string;
  /** Official, as a reference to the plan has to quote it. */
  readonly title: string;
  /** Beyond those that follow from place and period. */
  readonly shortNames?: readonly string[];
  /** Counties and districts: 资阳区, 桃江县. */
  readonly places?: readonly string[];
  readonly source: string;
  readonly sha256: string;
}

/** Makes the index of a published plan: what it is made of, none of its sentences. */
export function importPlan(plan: Plan, publication: Publication, period: Period): ReferencePlan {
  const { id, place, title, shortNames = [], places = [], source, sha256 } = publication;
  return {
    format: INDEX_FORMAT,
    id,
    place,
    title,
    source,
    shortNames: [...new Set([...shortNamesOf(place, period.ordinal), ...shortNames])],
    period,
    places,
    sha256,
    outline: plan.outline.flatMap((node) => outlineNode(plan, node)),
    boxes: plan.boxes.map((box) => referenceBox(plan, box)),
    tables: plan.tables.map((table) => referenceTable(plan, table)),
  };
}

/** 益阳“十四五”, 益阳“十四五”规划, 益阳市“十四五”规划, 益阳市“十四五”规划纲要: the shortest first. */
export function shortNamesOf(place: string, ordinal: number): string[] {
  const period = `“${formatNumeral(ordinal, 'chinese')}五”`;
  const short = shortPlace(place);
  return [`${short}${period}`, `${short}${period}规划`, `${place}${period}规划`, `${place}${period}规划纲要`];
}

/** 益阳 of 益阳市; 南县 keeps its last character, which alone is no name. */
export function shortPlace(place: string): string {
  return place.length > 2 ? place.replace(/[省市县区]$/, '') : place;
}

/** Boxes have a list of their own. */
function outlineNode(
  plan: Plan,
  { kind, numbering, title, children, firstLine }: OutlineNode,
): ReferenceNode[] {
  if (kind === 'box') return [];
  const below = children.flatMap((child) => outlineNode(plan, child));
  return [
    {
      kind,
      number: numbering?.value ?? null,
      title,
      line: firstLine,
      ...(below.length > 0 && { children: below }),
    },
  ];
}

/** A note below a table (1. 增速按可比价格计算) is no entry of the box. */
function referenceBox({ tables }: Plan, box: OutlineNode): ReferenceBox {
  const notes = tables.flatMap((table) => table.notes);
  const own = box.entries.filter(
    ({ range }) => !notes.some((note) => range.start >= note.start && range.end <= note.end),
  );
  return {
    number: box.numbering?.value ?? null,
    title: box.title,
    section: sectionOf(box),
    line: box.firstLine,
    entries: own.map((entry) => entry.title),
  };
}

const sections: ReadonlySet<NodeKind> = new Set(['part', 'chapter', 'section']);

/** Where a box stands: 第九章第一节. */
function sectionOf({ parent }: OutlineNode): string | null {
  let label = '';
  for (let node = parent; node; node = node.parent) {
    if (sections.has(node.kind) && node.kind !== 'part') label = node.label + label;
  }
  return label || null;
}

const naming: ReadonlySet<ColumnRole> = new Set(['category', 'number', 'name', 'unit', 'attribute']);

/** Of tables about other matters (parks, towns, roads) only what they are: their rows are not those of indicators. */
function referenceTable(plan: Plan, table: IndicatorTable): ReferenceTable {
  const { caption, box, role, baseYear, targetYear, columns, rows } = table;
  const ofValues = [...columns.keys()].filter((at) => !naming.has(columns[at]!.role));
  return {
    caption,
    box,
    role,
    baseYear,
    targetYear,
    line: table.firstLine,
    columns: ofValues.map((at) => {
      const { role, label, year, of } = columns[at]!;
      return { role, label, year, ...(of && { of }) };
    }),
    rows: role === 'other' ? [] : rows.map((row) => referenceRow(plan, row, ofValues)),
  };
}

function referenceRow(plan: Plan, row: IndicatorRow, columns: readonly number[]): ReferenceRow {
  const { number, category, group, name, unit, attribute, damaged, values } = row;
  const printed = (at: number) => values.find(({ column }) => column === at)?.cell.text || null;
  return {
    number,
    category,
    group,
    name,
    unit,
    attribute,
    line: lineAt(plan, row.range),
    ...(damaged && { damaged }),
    values: columns.map(printed),
  };
}

function lineAt({ source }: Plan, { start }: Range): number {
  return lineOf(source, start);
}
