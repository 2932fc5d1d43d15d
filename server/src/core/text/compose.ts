import type { TextEdit } from './edit.ts';

/** A stretch of the present text: kept from the original, where it began at `from`, or added since (`null`). */
interface Piece {
  readonly from: number | null;
  readonly text: string;
}

/**
 * A text that is edited several times over. Remembers what is left of the original, so that all the rounds
 * together can be handed out as one set of edits to the original: small edits, which keep cursors and marks in place.
 */
export class EditedText {
  readonly #length: number;
  #pieces: readonly Piece[];

  constructor(original: string) {
    this.#length = original.length;
    this.#pieces = [{ from: 0, text: original }];
  }

  get text(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** Applies edits that do not conflict; their ranges refer to the present text. */
  apply(edits: readonly TextEdit[]): void {
    const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    const reader = new PieceReader(this.#pieces);
    const result: Piece[] = [];
    for (const { range, newText } of ordered) {
      result.push(...reader.readTo(range.start));
      reader.readTo(range.end);
      if (newText !== '') result.push({ from: null, text: newText });
    }
    result.push(...reader.readTo(Number.POSITIVE_INFINITY));
    this.#pieces = result;
  }

  /** Edits that turn the original into the present text. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let added = '';
    const close = (next: number) => {
      if (next > at || added !== '') edits.push({ range: { start: at, end: next }, newText: added });
      added = '';
    };
    for (const { from, text } of this.#pieces) {
      if (from === null) {
        added += text;
      } else {
        close(from);
        at = from + text.length;
      }
    }
    close(this.#length);
    return edits;
  }
}

/** Hands out pieces from left to right, cut where asked. */
class PieceReader {
  readonly #rest: Piece[];
  #at = 0;

  constructor(pieces: readonly Piece[]) {
    this.#rest = [...pieces].reverse();
  }

  /** Everything up to an offset of the text. */
  readTo(offset: number): Piece[] {
    const taken: Piece[] = [];
    while (this.#at < offset) {
      const piece = this.#rest.pop();
      if (piece === undefined) break;
      const wanted = Math.min(offset - this.#at, piece.text.length);
      if (wanted > 0) taken.push({ from: piece.from, text: piece.text.slice(0, wanted) });
      if (wanted < piece.text.length) this.#rest.push(cutFront(piece, wanted));
      this.#at += wanted;
    }
    return taken;
  }
}

function cutFront({ from, text }: Piece, length: number): Piece {
  return { from: from === null ? null : from + length, text: text.slice(length) };
}
