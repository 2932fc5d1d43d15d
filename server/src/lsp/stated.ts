import { lineOf, type Source } from '../core/text/source.ts';
import { closedVersion, versionOf } from './convert.ts';

/** A file of a draft of several, as an answer found it. */
export interface DraftFile {
  readonly uri: string;
  /** null for a file that no editor has open. */
  readonly version: number | null;
  /** The line of the whole text on which it begins: by it, places in different files can be told which comes first. */
  readonly firstLine: number;
}

/** Which texts an answer is about. */
export interface Stated {
  /** Of the document that was asked about. */
  readonly version: number;
  /** All files of the draft in order, where it has several. Ranges say by `uri` in which of them they lie. */
  readonly files?: readonly DraftFile[];
}

export function statedOf(source: Source, uri: string): Stated {
  const files = source.parts?.map(({ source: file, range }) => ({
    uri: file.uri,
    version: file.version === closedVersion ? null : file.version,
    firstLine: lineOf(source, range.start),
  }));
  return { version: versionOf(source, uri), ...(files && { files }) };
}
