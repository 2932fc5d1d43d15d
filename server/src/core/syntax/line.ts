import type { Numeral } from '../text/numeral.ts';
import type { Wording } from '../text/wording.ts';

/** What a numbered or captioned line announces: 第三章, 一、, （一）, 1., 专栏3, 表2, 图4. */
export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'item'
  | 'subitem'
  | 'point'
  | 'box'
  | 'table'
  | 'figure';

/** The announcing part of a line, found by its form alone; whether it is a heading in its context is decided later. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly numeral: Numeral | null;
  /** 第三章, 一、, 专栏3 */
  readonly start: number;
  readonly end: number;
  /** Where the title begins; at the end of the line if there is none. */
  readonly titleStart: number;
  /** Where the title ends: before a final or run-in full stop. */
  readonly titleEnd: number;
  /** `1. 综合实力显著增强。 经济总量突破……`: text goes on behind the title. */
  readonly runIn: boolean;
}

/**
 * Form of one physical line. `heading` 第三章 and 一、; `box`, `table`, `figure` their captions; `lead` ——坚持系统观念。;
 * `row` a table row (`|` or tabs inside); `cell` a single cell behind a tab; `html` a line of an HTML table; `comment` <!-- -->;
 * `rule` --- or ***; `page` the mark of a page, — 13 —; `matter` YAML between --- at the top; `fence` ```; `text` any other.
 */
export type LineKind =
  | 'blank'
  | 'heading'
  | 'box'
  | 'table'
  | 'figure'
  | 'lead'
  | 'row'
  | 'cell'
  | 'html'
  | 'comment'
  | 'rule'
  | 'page'
  | 'matter'
  | 'fence'
  | 'text';

export interface Line {
  readonly index: number;
  /** The physical line without its line break. */
  readonly start: number;
  readonly end: number;
  /** The same characters, for what is remembered of them. */
  readonly wording: Wording;
  /** Without quote marks, hashes, bullets, bold marks and blanks around it. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly kind: LineKind;
  readonly marker: Marker | null;
  /** Behind `>`. */
  readonly quoted: boolean;
  /** Number of `#`, 0 to 6. */
  readonly hashes: number;
  /** Behind `- `, `* ` or `+ `. */
  readonly bullet: boolean;
  /** The text begins with `**`. */
  readonly bold: boolean;
  /** The line begins with a tab, as the cells of tables pasted from Word do. */
  readonly tab: boolean;
}
