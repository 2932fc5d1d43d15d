import type { ComparisonItem } from '../protocol.ts';

// What the extension and the script of the panel say to each other.

/** What the panel prints besides the draft's own words, in the author's language. */
export interface ChartTexts {
  readonly indicators: string;
  readonly draft: string;
  readonly plan: string;
  readonly base: string;
  readonly target: string;
  readonly change: string;
  readonly unit: string;
  readonly attribute: string;
  readonly reveal: string;
  readonly otherCategory: string;
  readonly noName: string;
  readonly noReferences: string;
  readonly noNumbers: string;
  readonly otherUnit: string;
}

export interface ChartContent {
  readonly rows: readonly ComparisonItem[];
  /** Instead of rows: why there are none. */
  readonly notice: string | null;
  readonly texts: ChartTexts;
}

export type FromPanel =
  | { readonly type: 'ready' }
  /** An index into the rows of the last content. */
  | { readonly type: 'reveal'; readonly row: number };
