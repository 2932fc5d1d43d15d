import { type Html, html } from '../../text/html.ts';
import type { Range } from '../../text/range.ts';

/**
 * Which element shows which part of the draft. The page bears only running numbers, so that text that merely moves makes no other page;
 * where the parts stand is told beside it.
 */
export class Places {
  readonly ranges: Range[] = [];

  /** The attribute of the element that shows this part. */
  at(range: Range): Html {
    this.ranges.push(range);
    return html` data-place="${this.ranges.length - 1}"`;
  }
}

/** Sets one piece of the draft and says which parts of it stand where. */
export type Piece = (places: Places) => Html;
