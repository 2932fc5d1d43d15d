import type { Line } from '../syntax/line.ts';
import type { WrittenStyle } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';
import type { Source } from '../text/source.ts';
import type { IndicatorTable } from './table/indicator-table.ts';

/**
 * What a node of the outline is. `part` 篇, `chapter` 章, `section` 节, `item` 一、, `subitem` （一）, `point` 1.,
 * `box` 专栏, `table` 表, `figure` 图, `notes` 名词解释, `heading` whatever else stands as a heading.
 */
export type NodeKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'item'
  | 'subitem'
  | 'point'
  | 'box'
  | 'table'
  | 'figure'
  | 'notes'
  | 'heading';

/** A number as it stands in a heading, caption or 目录 entry. */
export interface Numbering {
  readonly value: number;
  readonly style: WrittenStyle;
  /** The digits alone: 三 of 第三章. */
  readonly range: Range;
}

/** An item inside a box: a paragraph's lead, a list entry or a standing line. */
export interface BoxEntry {
  readonly title: string;
  readonly range: Range;
}

export interface OutlineNode {
  readonly kind: NodeKind;
  /** null where the document gives none, or where it was lost. */
  readonly numbering: Numbering | null;
  /** As a reader would say it: 第三章, 专栏3, 一、; empty without a number. */
  readonly label: string;
  /** Without number and separator; parts set on several lines are joined. */
  readonly title: string;
  /** The title's characters, from first to last; empty range behind the number if there is none. */
  readonly titleRange: Range;
  /** Number, separator and title: 第三章　建设现代化产业体系. */
  readonly selectionRange: Range;
  /** The node with everything below it. */
  readonly range: Range;
  readonly children: readonly OutlineNode[];
  readonly parent: OutlineNode | null;
  /** Boxes only. */
  readonly entries: readonly BoxEntry[];
  /** Index of the first and last physical line of the heading. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** An entry of the 目录. */
export interface TocEntry {
  readonly kind: NodeKind;
  readonly numbering: Numbering | null;
  readonly label: string;
  readonly title: string;
  readonly titleRange: Range;
  /** null where there is none, and where × stands for one. */
  readonly page: number | null;
  /** Of the number, or of the × in its place. */
  readonly pageRange: Range | null;
  /** Number and title, without dots and page. */
  readonly selectionRange: Range;
  /** The whole entry. */
  readonly range: Range;
  readonly line: number;
}

export interface Toc {
  /** The heading 目录; empty where the list has none. */
  readonly headingRange: Range;
  readonly range: Range;
  readonly entries: readonly TocEntry[];
}

/** A footnote mark in the text, or the definition of one. `number` is the text between the brackets. */
export interface NoteMark {
  readonly number: number;
  /** With its brackets: [3], ［3］, 〔3〕, 【3】, [^3]. */
  readonly range: Range;
}

export interface Notes {
  readonly marks: readonly NoteMark[];
  readonly definitions: readonly NoteMark[];
}

/** A paragraph that page breaks or hard wraps may have cut into several lines, or a title on a line of its own. */
export interface Paragraph {
  readonly kind: 'text' | 'title';
  /** Without the blank lines and page marks between them; at least one. */
  readonly lines: readonly Line[];
}

/** A five-year period; 十四五 is { ordinal: 14, baseYear: 2020, targetYear: 2025 }. */
export interface Period {
  readonly ordinal: number;
  readonly baseYear: number;
  readonly targetYear: number;
}

export type DocumentKind = 'plan' | 'report' | 'other';

/** Everything the parser knows about one document. Immutable. */
export interface Plan {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly title: string | null;
  readonly titleRange: Range | null;
  readonly kind: DocumentKind;
  readonly period: Period | null;
  /** Top level of the outline. */
  readonly outline: readonly OutlineNode[];
  /** Every node of the outline, in order of the text. */
  readonly nodes: readonly OutlineNode[];
  readonly boxes: readonly OutlineNode[];
  readonly toc: Toc | null;
  readonly notes: Notes;
  /** In order of the text. */
  readonly tables: readonly IndicatorTable[];
  /** Width of the lines of text from a PDF, where a line is a piece of a paragraph; null elsewhere. */
  readonly wrapWidth: number | null;
  /** What is read as sentences and titles, in order of the text; without tables and 目录. */
  readonly paragraphs: readonly Paragraph[];
}
