import type {
  ComparedRow,
  IndicatorComparison,
} from '../../server/src/core/features/indicator-comparison.ts';
import type {
  IndicatorsJson,
  IndicatorsJsonCell,
  IndicatorsJsonRow,
  IndicatorsJsonTable,
} from '../../server/src/core/features/indicators-json.ts';
import type { OutlineJson, OutlineJsonNode } from '../../server/src/core/features/outline-json.ts';

// The requests beyond the protocol, of an open document: what `guihua outline` and `guihua indicators` print as JSON, and the targets
// beside those of the reference plans.

export const outlineRequest = 'guihua/outline';
export const indicatorsRequest = 'guihua/indicators';
export const indicatorComparisonRequest = 'guihua/indicatorComparison';

export type OutlineItem = OutlineJsonNode;
export type TableItem = IndicatorsJsonTable;
export type RowItem = IndicatorsJsonRow;
export type CellItem = IndicatorsJsonCell;
export type ComparisonItem = ComparedRow;

export interface OutlineResponse extends OutlineJson {
  readonly version: number;
}

export interface IndicatorsResponse extends IndicatorsJson {
  readonly version: number;
}

export interface IndicatorComparisonResponse extends IndicatorComparison {
  readonly version: number;
}
