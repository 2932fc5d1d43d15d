import type { TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import type { Piece } from './piece.ts';

/** Something whole that can be put where a line begins. */
export interface Insertion {
  /** 第四章 */
  readonly label: string;
  /** What it is, and after what: 章，接在“第三章　…”之后. */
  readonly detail: string;
  /** Begins with what was typed. */
  readonly filterText: string;
  /** Of the line, replaced by the pieces. */
  readonly range: Range;
  readonly pieces: readonly Piece[];
  /** Elsewhere in the text. */
  readonly others: readonly TextEdit[];
}

/** What is offered at a line, whatever has been typed there so far. */
export interface Offer extends Omit<Insertion, 'filterText' | 'range' | 'others'> {
  /** By which it is asked for: 章, zhang. */
  readonly names: readonly string[];
  readonly others?: readonly TextEdit[];
}
