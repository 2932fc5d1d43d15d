import { boxLabel, referenceLabel } from '../library/reference-label.ts';
import type {
  ReferenceBox,
  ReferenceNode,
  ReferencePlan,
  ReferenceRow,
  ReferenceTable,
} from '../library/reference-plan.ts';
import type { Period } from '../model/plan.ts';
import { readValue } from '../quantity/value.ts';
import { type IndicatorsJsonRow, type IndicatorsJsonTable, toValue } from './indicators-json.ts';
import type { JsonRange } from './json-range.ts';
import { entryLine, type LibraryDocument, libraryDocument, libraryUri } from './library-document.ts';
import type { OutlineJsonNode } from './outline-json.ts';

/**
 * A reference plan as the server answers it to `guihua/library`: in the shapes that a draft's outline and indicators have, with the
 * places of the plan's document.
 */
export interface LibraryPlanJson {
  readonly id: string;
  /** Of the document. */
  readonly uri: string;
  readonly title: string;
  /** 益阳“十四五” */
  readonly shortName: string;
  readonly place: string;
  readonly period: Period;
  readonly source: string;
  /** The document is the published text, not a page made of the index. */
  readonly fullText: boolean;
  readonly outline: readonly OutlineJsonNode[];
  readonly boxes: readonly OutlineJsonNode[];
  readonly tables: readonly IndicatorsJsonTable[];
}

export function libraryPlanJson(plan: ReferencePlan): LibraryPlanJson {
  const { id, title, shortNames, place, period, source, text, outline, boxes, tables } = plan;
  const document = libraryDocument(plan);
  return {
    id,
    uri: libraryUri(id),
    title,
    shortName: shortNames[0] ?? title,
    place,
    period,
    source,
    fullText: text !== undefined,
    outline: outline.map((node) => toNode(document, node)),
    boxes: boxes.map((box) => toBox(plan, document, box)),
    tables: tables.map((table) => toTable(document, table)),
  };
}

function toNode(document: LibraryDocument, node: ReferenceNode): OutlineJsonNode {
  const { kind, number, title, children = [] } = node;
  const range = rangeOf(document.lineOf(node));
  return {
    kind,
    number,
    label: referenceLabel(node),
    title,
    range,
    selectionRange: range,
    children: children.map((child) => toNode(document, child)),
  };
}

function toBox(plan: ReferencePlan, document: LibraryDocument, box: ReferenceBox): OutlineJsonNode {
  const line = document.lineOf(box);
  const range = rangeOf(line);
  return {
    kind: 'box',
    number: box.number,
    label: boxLabel(box),
    title: box.title,
    range,
    selectionRange: range,
    entries: box.entries.map((title, at) => ({ title, range: rangeOf(entryLine(plan, line, at)) })),
    children: [],
  };
}

function toTable(document: LibraryDocument, table: ReferenceTable): IndicatorsJsonTable {
  const { caption, box, role, baseYear, targetYear, columns, rows } = table;
  const range = rangeOf(document.lineOf(table));
  return {
    caption,
    box,
    role,
    baseYear,
    targetYear,
    range,
    columns,
    rows: rows.map((row) => toRow(document, row)),
  };
}

/** Cells have no places of their own: they stand where their row does. */
function toRow(document: LibraryDocument, row: ReferenceRow): IndicatorsJsonRow {
  const { number, category, group, name, unit, attribute, damaged = false, values } = row;
  const range = rangeOf(document.lineOf(row));
  const cells = values.flatMap((text, column) =>
    text === null ? [] : [{ column, text, range, value: toValue(readValue(text)) }],
  );
  return { number, category, group, name, unit, attribute, damaged, range, cells };
}

function rangeOf(line: number): JsonRange {
  const start = { line, character: 0 };
  return { start, end: start };
}
