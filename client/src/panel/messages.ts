import type { FileRange } from '../draft-text.ts';
import type { ComparisonItem, LibraryComparison, SubjectStatus } from '../protocol.ts';

// What the extension and the scripts of its panels say to each other.

/** What the chart's panel prints besides the draft's own words, in the author's language. */
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

/** What the comparison's panel prints besides the comparison itself. */
export interface LibraryTexts {
  readonly title: string;
  readonly subjects: string;
  readonly subject: string;
  readonly caption: string;
  readonly onlyMissing: string;
  readonly allHeadings: string;
  readonly nothingMissing: string;
  readonly draft: string;
  readonly chapter: string;
  readonly section: string;
  readonly none: string;
  readonly mention: string;
  readonly status: Readonly<Record<SubjectStatus, string>>;
  readonly reveal: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly missingIndicators: string;
  readonly differingIndicators: string;
  readonly noMissing: string;
  readonly noDiffering: string;
  readonly differs: string;
}

export interface LibraryContent {
  readonly comparison: LibraryComparison | null;
  /** Why there is nothing to show. */
  readonly notice: string | null;
  readonly texts: LibraryTexts;
}

/** Pieces of the preview to be taken away from `from` on and others to be put there; the lines are those of all pieces then. */
export interface PreviewChange {
  readonly type: 'change';
  readonly from: number;
  readonly removed: number;
  readonly added: readonly string[];
  readonly lines: readonly (readonly number[])[];
  readonly notice: string | null;
}

export type ToPreview =
  | PreviewChange
  /** Where the draft's pictures are looked for, as the page reaches it; null for a draft that was never saved. */
  | { readonly type: 'folder'; readonly address: string | null }
  /** Where the cursor is. */
  | { readonly type: 'cursor'; readonly line: number }
  /** Which lines are seen. */
  | { readonly type: 'scroll'; readonly line: number; readonly last: number };

export type FromPanel =
  | { readonly type: 'ready' }
  /** A place in the draft that the last content was about. */
  | { readonly type: 'reveal'; readonly range: FileRange }
  /** The preview has marked what stands in the line of the cursor. */
  | { readonly type: 'marked'; readonly line: number }
  /** The author has scrolled the preview to this line. */
  | { readonly type: 'scrolled'; readonly line: number };
