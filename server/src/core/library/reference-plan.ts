import type { NodeKind, Period } from '../model/plan.ts';
import type { Column, IndicatorRow, TableRole } from '../model/table/indicator-table.ts';

/** Of the index as data. An index of another format is not read but made anew from its text. */
export const INDEX_FORMAT = 2;

/** A published plan as `npm run library` reads it: what it is made of, none of its sentences. */
export interface ReferencePlan {
  readonly format: typeof INDEX_FORMAT;
  readonly id: string;
  /** 益阳市 */
  readonly place: string;
  readonly title: string;
  /** How others speak of it, the shortest first: 益阳“十四五”. */
  readonly shortNames: readonly string[];
  readonly period: Period;
  /** Its counties, districts and towns of their rank: 资阳区, 桃江县, 沅江市. Empty where nobody listed them. */
  readonly places: readonly string[];
  /** Where the text comes from. */
  readonly source: string;
  readonly sha256: string;
  /** The whole text, where the reader has it; never part of what comes with the program. */
  readonly text?: string;
  readonly outline: readonly ReferenceNode[];
  readonly boxes: readonly ReferenceBox[];
  readonly tables: readonly ReferenceTable[];
}

export interface ReferenceNode {
  readonly kind: NodeKind;
  readonly number: number | null;
  readonly title: string;
  /** 0-based line of the text that the index was made from. */
  readonly line: number;
  readonly children?: readonly ReferenceNode[];
}

export interface ReferenceBox {
  readonly number: number | null;
  readonly title: string;
  /** Where it stands: 第九章第一节; null outside of the chapters. */
  readonly section: string | null;
  readonly line: number;
  readonly entries: readonly string[];
}

export interface ReferenceTable {
  readonly caption: string | null;
  /** Number of the box it stands in. */
  readonly box: number | null;
  readonly role: TableRole;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly line: number;
  /** Those of the values, not those that name a row. */
  readonly columns: readonly ReferenceColumn[];
  /** Of tables of indicators. */
  readonly rows: readonly ReferenceRow[];
}

export interface ReferenceColumn extends Pick<Column, 'role' | 'label' | 'year'> {
  /** Growth columns of a review only. */
  readonly of?: 'target' | 'actual';
}

export interface ReferenceRow
  extends Pick<IndicatorRow, 'number' | 'category' | 'group' | 'name' | 'unit' | 'attribute'> {
  readonly line: number;
  /** Its cells were lost or shifted, and were put back under their columns. */
  readonly damaged?: boolean;
  /** As printed, one for each column; null for an empty cell. */
  readonly values: readonly (string | null)[];
}
