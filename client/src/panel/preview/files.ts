import type { DraftFile } from '../../protocol.ts';

// The preview counts lines over all files of a draft; an editor shows one of them.

/** The line of the whole draft; null in a file that is none of it. */
export function lineInDraft(files: readonly DraftFile[], uri: string, line: number): number | null {
  if (files.length === 0) return line;
  const file = files.find((own) => own.uri === uri);
  return file ? file.firstLine + line : null;
}

/** Which file a line of the draft stands in, and where there; `uri` is that of a draft of one file. */
export function lineInFile(
  files: readonly DraftFile[],
  uri: string,
  line: number,
): { readonly uri: string; readonly line: number } {
  const file = files.findLast(({ firstLine }) => firstLine <= line);
  return file ? { uri: file.uri, line: line - file.firstLine } : { uri, line };
}
