import type { OutlineJson, OutlineJsonNode } from '../../server/src/core/features/outline-json.ts';

/** The one request beyond the protocol: `guihua outline --format json` of an open document. */
export const outlineRequest = 'guihua/outline';

export type OutlineItem = OutlineJsonNode;

export interface OutlineResponse extends OutlineJson {
  readonly version: number;
}
