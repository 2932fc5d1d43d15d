import { applyEdits, type TextEdit } from './edit.ts';
import { createSource, lineBreakOf, offsetInPart, type Part, partAt, type Source } from './source.ts';

// A draft of many files, 00-总则.plan.md, 01-产业.plan.md, is read as one text. Only its source knows of the files.

const BYTE_ORDER_MARK = 0xfeff;

/**
 * One source of the texts of several files. Between two of them stand line breaks that belong to neither, so that a blank line
 * parts them and no offset lies in two files.
 */
export function joinSources(uri: string, version: number, files: readonly Source[]): Source {
  let text = '';
  const parts: Part[] = [];
  for (const source of files) {
    if (parts.length > 0) text += text === '' || text.endsWith('\n') ? '\n' : '\n\n';
    const skipped = source.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    const start = text.length;
    text += source.text.slice(skipped);
    parts.push({ source, range: { start, end: text.length }, skipped });
  }
  return { ...createSource(text, uri, version), parts };
}

/** The same files with other texts, given in their order. */
export function withTexts({ uri, version, parts }: Source, texts: readonly string[]): Source {
  if (!parts) return createSource(texts[0]!, uri, version);
  const files = parts.map(({ source }, at) => createSource(texts[at]!, source.uri, source.version));
  return joinSources(uri, version, files);
}

/** The same files in another order: which of the present ones stands where. */
export function inOrder(source: Source, order: readonly number[] | null): Source {
  const { uri, version, parts } = source;
  if (!parts || !order) return source;
  return joinSources(
    uri,
    version,
    order.map((at) => parts[at]!.source),
  );
}

/** The same files as edits of the whole leave them. */
export function withEdits(source: Source, edits: readonly TextEdit[]): Source {
  return withTexts(
    source,
    splitEdits(source, edits).map((file) => applyEdits(file.source.text, file.edits)),
  );
}

/** What is to be changed in one file, in its own offsets. */
export interface FileEdits {
  readonly source: Source;
  readonly edits: readonly TextEdit[];
}

/** Parts edits of the whole by file; an entry for every file, in order, be it without edits. */
export function splitEdits(source: Source, edits: readonly TextEdit[]): FileEdits[] {
  const { parts } = source;
  if (!parts) return [{ source, edits }];
  const found = new Map<Part, TextEdit[]>(parts.map((part) => [part, []]));
  for (const edit of edits) {
    for (const [part, piece] of piecesOf(source, parts, edit)) found.get(part)!.push(piece);
  }
  return parts.map((part) => ({ source: part.source, edits: found.get(part)! }));
}

/** From edits of one file to edits of the whole. */
export function editsInWhole({ range, skipped }: Part, edits: readonly TextEdit[]): TextEdit[] {
  const by = range.start - skipped;
  return edits.map((edit) => ({
    range: { start: edit.range.start + by, end: edit.range.end + by },
    newText: edit.newText,
  }));
}

/** An edit that goes over the end of a file is cut; what it writes goes to the first. */
function* piecesOf(
  source: Source,
  parts: readonly Part[],
  { range, newText }: TextEdit,
): Iterable<[Part, TextEdit]> {
  const first = partAt(source, range.start)!;
  const written = asWrittenIn(first, range.start, newText);
  const own = pieceIn(first, range.start, range.end, written);
  if (written !== '' || own.range.end > own.range.start) yield [first, own];
  for (const part of parts) {
    if (part.range.start <= first.range.start || part.range.start >= range.end) continue;
    yield [part, pieceIn(part, range.start, range.end, '')];
  }
}

function pieceIn(part: Part, start: number, end: number, newText: string): TextEdit {
  return { range: { start: offsetInPart(part, start), end: offsetInPart(part, end) }, newText };
}

/** With the line breaks of the file. What is inserted on the blank line behind a file that does not end its last line needs one more. */
function asWrittenIn(part: Part, at: number, newText: string): string {
  const { source, range } = part;
  const lineBreak = lineBreakOf(source);
  const text = newText.replace(/\r\n?|\n/g, lineBreak);
  const onNewLine = text !== '' && at > range.end && !/[\r\n]$/.test(source.text);
  return onNewLine ? lineBreak + text : text;
}
