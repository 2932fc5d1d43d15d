import type {
  IndicatorsJson,
  IndicatorsJsonCell,
  IndicatorsJsonRow,
  IndicatorsJsonTable,
} from '../../server/src/core/features/indicators-json.ts';
import type { OutlineJson, OutlineJsonNode } from '../../server/src/core/features/outline-json.ts';

// The requests beyond the protocol: what `guihua outline` and `guihua indicators` print as JSON, of an open document.

export const outlineRequest = 'guihua/outline';
export const indicatorsRequest = 'guihua/indicators';

export type OutlineItem = OutlineJsonNode;
export type TableItem = IndicatorsJsonTable;
export type RowItem = IndicatorsJsonRow;
export type CellItem = IndicatorsJsonCell;

export interface OutlineResponse extends OutlineJson {
  readonly version: number;
}

export interface IndicatorsResponse extends IndicatorsJson {
  readonly version: number;
}
