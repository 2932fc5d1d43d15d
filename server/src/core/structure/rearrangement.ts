import type { Range } from '../text/range.ts';
import type { EditLabel, LabelledEdit } from './change.ts';
import { composeEdits } from './compose-edits.ts';

// A text of which stretches are moved, removed, replaced and added. Everything is said in offsets of the original text; what is
// replaced within a moved stretch moves along.

/** Behind the end of a line, or before the start of one. */
export interface Anchor {
  readonly offset: number;
  readonly side: 'behind' | 'before';
}

/** A stretch of the new text: kept from the original, put in place of a stretch of it, or added (`span` 0). */
export interface Piece {
  /** Where the stretch stands in the original, or where it is added. */
  readonly from: number;
  readonly span: number;
  readonly text: string;
  readonly kept: boolean;
  /** Where in the original it stands now; null for what stayed in its place. */
  readonly movedTo: number | null;
  readonly label: EditLabel;
  readonly detail: string;
  /** Comes of a file that changes its place: it is so in the text as it is read, and no edit. */
  readonly ofFile?: boolean;
}

interface Addition {
  readonly offset: number;
  readonly pieces: (edits: readonly LabelledEdit[]) => Piece[];
}

interface Move {
  readonly range: Range;
  readonly anchor: Anchor;
  readonly gap: string;
  readonly label: EditLabel;
  readonly ofFile?: boolean;
}

type Cut = LabelledEdit & { readonly ofFile?: boolean };

export class Rearrangement {
  readonly #text: string;
  readonly #edits: LabelledEdit[] = [];
  readonly #cuts: Cut[] = [];
  readonly #moves: Move[] = [];
  readonly #additions: Addition[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  edit(range: Range, newText: string, label: EditLabel, detail: string): void {
    if (this.#text.slice(range.start, range.end) !== newText)
      this.#edits.push({ range, newText, label, detail });
  }

  /** Puts whole lines to another place; `gap` are the line ends between them and the line at the anchor. The lines are cut out by `remove`. */
  move(range: Range, anchor: Anchor, gap: string, label: EditLabel): void {
    this.#addMove({ range, anchor, gap, label });
  }

  /** A file of the draft goes elsewhere: its text is read there, and edited where it stands. */
  moveFile(range: Range, anchor: Anchor): void {
    this.#addMove({ range, anchor, gap: '\n\n', label: '移动', ofFile: true });
    this.#cuts.push({ range, newText: '', label: '移动', detail: '', ofFile: true });
  }

  #addMove(move: Move): void {
    this.#moves.push(move);
    this.#additions.push({
      offset: move.anchor.offset,
      pieces: (edits) => this.#movedPieces(move, edits),
    });
  }

  add(text: string, { offset, side }: Anchor, gap: string, label: EditLabel, detail: string): void {
    const written = side === 'behind' ? gap + text : text + gap;
    this.#additions.push({ offset, pieces: () => [added(offset, written, label, detail)] });
  }

  remove(range: Range, label: EditLabel, detail: string): void {
    this.#cuts.push({ range, newText: '', label, detail });
  }

  /** The new text, with further edits that are not remembered. */
  build(more: readonly LabelledEdit[] = []): Rearranged {
    const edits = [...this.#edits, ...more];
    const whole = { start: 0, end: this.#text.length };
    const isGone = (range: Range) =>
      [...this.#moves, ...this.#cuts].some((gone) => isWithin(range, gone.range));
    const staying = edits.filter(({ range }) => !isGone(range));
    const additions = [...this.#additions]
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, pieces }) => ({ offset, pieces: () => pieces(edits) }));
    return new Rearranged(this.#stretch(whole, [...staying, ...this.#cuts], additions, null));
  }

  #movedPieces({ range, anchor, gap, label, ofFile }: Move, all: readonly LabelledEdit[]): Piece[] {
    const edits = all.filter((edit) => isWithin(edit.range, range));
    if (ofFile) {
      const border = { ...added(anchor.offset, gap, label, ''), ofFile };
      return [border, ...this.#stretch(range, edits, [], null), border];
    }
    const pieces = this.#stretch(range, edits, [], anchor.offset).map((piece) => ({ ...piece, label }));
    const between = { ...added(anchor.offset, gap, label, ''), movedTo: anchor.offset };
    return anchor.side === 'behind' ? [between, ...pieces] : [...pieces, between];
  }

  #stretch(
    { start, end }: Range,
    edits: readonly Cut[],
    additions: readonly Addition[],
    movedTo: number | null,
  ): Piece[] {
    const pieces: Piece[] = [];
    const rest = [...additions];
    let at = start;
    const keepTo = (next: number) => {
      if (next > at) pieces.push({ ...kept(at, this.#text.slice(at, next)), movedTo });
      at = Math.max(at, next);
    };
    const addTo = (next: number) => {
      while (rest[0] && rest[0].offset <= next) {
        keepTo(rest[0].offset);
        pieces.push(...rest.shift()!.pieces([]));
      }
    };
    for (const { range, newText, label, detail, ofFile } of [...edits].sort(byStart)) {
      addTo(range.start);
      keepTo(range.start);
      const span = range.end - range.start;
      const cut = ofFile && { ofFile };
      pieces.push({ from: range.start, span, text: newText, kept: false, movedTo, label, detail, ...cut });
      at = Math.max(at, range.end);
    }
    addTo(end);
    keepTo(end);
    return pieces;
  }
}

function byStart(a: LabelledEdit, b: LabelledEdit): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function kept(from: number, text: string): Piece {
  return { from, span: text.length, text, kept: true, movedTo: null, label: '移动', detail: '' };
}

function added(from: number, text: string, label: EditLabel, detail: string): Piece {
  return { from, span: 0, text, kept: false, movedTo: null, label, detail };
}

/** The new text, and where the characters of the original stand in it. */
export class Rearranged {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  /** Pieces with a place in the original, in its order, with their place in the new text. */
  readonly #places: readonly { readonly piece: Piece; readonly at: number }[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.text = pieces.map(({ text }) => text).join('');
    let at = 0;
    const places = pieces.map((piece) => {
      const place = { piece, at };
      at += piece.text.length;
      return place;
    });
    this.#places = places
      .filter(({ piece }) => piece.span > 0 && piece.text !== '')
      .sort((a, b) => a.piece.from - b.piece.from);
  }

  /** Edits of the original, in order, that do not touch each other. */
  edits(): LabelledEdit[] {
    return composeEdits(this.#pieces);
  }

  /** Where the character at an offset of the original stands now; what replaces a stretch stands where the stretch did. */
  startOf(offset: number): number {
    const place = this.#placeAt(offset);
    if (!place) return 0;
    const { piece, at } = place;
    const inside = offset - piece.from;
    // What is cut out stands where the text before it ends.
    return piece.kept ? at + Math.min(inside, piece.span) : at + (inside > 0 ? piece.text.length : 0);
  }

  /** Where a stretch of the original that ends at the offset ends now. */
  endOf(offset: number): number {
    const place = this.#placeAt(offset - 1);
    if (!place) return 0;
    return place.piece.kept ? this.startOf(offset - 1) + 1 : place.at + place.piece.text.length;
  }

  /** The last place that begins at the offset or before. */
  #placeAt(offset: number) {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#places[middle]!.piece.from <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#places[low];
  }
}
