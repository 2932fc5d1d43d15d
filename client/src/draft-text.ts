import type { Position, Range } from './positions.ts';
import type { DraftFile } from './protocol.ts';

/** A range as the server gives it: in a draft of several files with the file's URI, and where it ends if that is in a later one. */
export interface FileRange extends Range {
  readonly uri?: string;
  readonly until?: Position & { readonly uri: string };
}

/**
 * The text that an answer of the server is about: a document, or all files of a draft. Places in several files are compared as places
 * of the whole, whose lines are counted from the first file on.
 */
export class DraftText {
  readonly files: readonly DraftFile[];

  /** Of an answer about the document `uri`. */
  constructor(uri: string, { version, files }: { version: number; files?: readonly DraftFile[] }) {
    this.files = files ?? [{ uri, version, firstLine: 0 }];
  }

  /** The same whichever of the files is in front. */
  get id(): string {
    return this.files[0]!.uri;
  }

  file(uri: string): DraftFile | undefined {
    const wanted = plain(uri);
    return this.files.find((file) => plain(file.uri) === wanted);
  }

  /** From a place in a file to one of the whole; undefined if the file is none of the draft. */
  inWhole(uri: string, { line, character }: Position): Position | undefined {
    const file = this.file(uri);
    return file && { line: file.firstLine + line, character };
  }

  /** From a line of the whole to one of a file. */
  inFile(line: number): { readonly file: DraftFile; readonly line: number } {
    const file = this.files.findLast(({ firstLine }) => firstLine <= line) ?? this.files[0]!;
    return { file, line: line - file.firstLine };
  }

  rangeInWhole({ start, end, uri, until }: FileRange): Range {
    if (uri === undefined) return { start, end };
    const place = (of: string, position: Position) => this.inWhole(of, position) ?? position;
    return { start: place(uri, start), end: until ? place(until.uri, until) : place(uri, end) };
  }
}

/** Editor and server differ in which characters of a path they escape. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
