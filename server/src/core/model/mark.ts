import type { Line, Marker } from '../syntax/line.ts';
import { cleanTitle, contentOf, joinTitle } from '../syntax/reader.ts';
import type { Range } from '../text/range.ts';
import { labelOf, numberingOf } from './numbering.ts';
import type { BoxEntry, NodeKind, Numbering } from './plan.ts';

/** A node of the outline before its place in the tree is known. */
export interface Mark {
  readonly kind: NodeKind;
  readonly numbering: Numbering | null;
  readonly label: string;
  readonly title: string;
  readonly titleRange: Range;
  readonly selectionRange: Range;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Last line of a box, table or figure; null for headings, which run to the next heading. */
  readonly endLine: number | null;
  readonly entries: readonly BoxEntry[];
  readonly hashes: number;
  /** A heading told by its place alone, without number, # or known word. */
  readonly bare: boolean;
}

/** Joins what the first line says behind its number with the lines the title goes on in. */
function joinPieces(text: string, first: string, pieces: readonly Line[]): string {
  return pieces.reduce(
    (title, piece) => joinTitle(title, cleanTitle(contentOf(text, piece))),
    cleanTitle(first),
  );
}

/** A numbered heading or a caption; `rest` are further lines of its title. */
export function numberedMark(text: string, line: Line, marker: Marker, rest: readonly Line[]): Mark {
  const numbering = numberingOf(marker.numeral);
  const end = rest.at(-1)?.textEnd ?? marker.titleEnd;
  const ownTitle = marker.titleEnd > marker.titleStart;
  const start = ownTitle ? marker.titleStart : (rest[0]?.textStart ?? marker.titleStart);
  return {
    kind: marker.kind,
    numbering,
    label: labelOf(marker.kind, numbering),
    title: joinPieces(text, text.slice(marker.titleStart, marker.titleEnd), rest),
    titleRange: { start: Math.min(start, end), end },
    selectionRange: { start: marker.start, end: Math.max(marker.end, end) },
    firstLine: line.index,
    lastLine: rest.at(-1)?.index ?? line.index,
    endLine: null,
    entries: [],
    hashes: line.hashes,
    bare: false,
  };
}

/** A heading without number: 名词解释, 附件, ——经济实力实现持续性壮大. */
export function plainMark(
  text: string,
  kind: NodeKind,
  line: Line,
  rest: readonly Line[],
  bare: boolean,
): Mark {
  const start = line.kind === 'lead' ? skipDash(text, line) : line.textStart;
  const end = rest.at(-1)?.textEnd ?? line.textEnd;
  return {
    kind,
    numbering: null,
    label: '',
    title: joinPieces(text, text.slice(start, line.textEnd), rest),
    titleRange: { start, end },
    selectionRange: { start: line.textStart, end },
    firstLine: line.index,
    lastLine: rest.at(-1)?.index ?? line.index,
    endLine: null,
    entries: [],
    hashes: line.hashes,
    bare,
  };
}

function skipDash(text: string, line: Line): number {
  let at = line.textStart;
  while (at < line.textEnd && '—－- 　'.includes(text.charAt(at))) at++;
  return at;
}
