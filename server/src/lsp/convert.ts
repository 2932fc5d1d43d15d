import {
  type Location,
  type Position,
  type Range,
  SymbolKind,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { NodeKind } from '../core/model/plan.ts';
import type { TextEdit as CoreEdit } from '../core/text/edit.ts';
import { splitEdits } from '../core/text/join.ts';
import type { Range as CoreRange } from '../core/text/range.ts';
import { extentAt, fileAt, filesOf, offsetAt, positionAt, type Source } from '../core/text/source.ts';

/** The version of a file that no editor has open. */
export const closedVersion = -1;

/** In the file that the range begins in; where it goes on into another one, up to the end of the first. */
export function toRange(source: Source, { start, end }: CoreRange): Range {
  const file = extentAt(source, start);
  const last = Math.max(start, Math.min(end, file.end));
  return { start: positionAt(source, start), end: positionAt(source, last) };
}

export function toLocation(source: Source, range: CoreRange): Location {
  return { uri: fileAt(source, range.start).uri, range: toRange(source, range) };
}

/** The version of one of the draft's files. */
export function versionOf(source: Source, uri: string): number {
  return filesOf(source).find((file) => file.uri === uri)?.version ?? source.version;
}

/** A range drawn from the bottom up, as some clients send selections, is turned round. */
export function fromRange(source: Source, { start, end }: Range, uri = source.uri): CoreRange {
  const [a, b] = [offsetAt(source, start, uri), offsetAt(source, end, uri)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function fromPosition(source: Source, { textDocument, position }: TextDocumentPositionParams): number {
  return offsetAt(source, position, textDocument.uri);
}

export function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

export function toTextEdit(source: Source, { range, newText }: CoreEdit): TextEdit {
  return { range: toRange(source, range), newText };
}

/** Edits to a draft's files, each with its version, so that a client refuses them once the text has moved on. */
export function toWorkspaceEdit(
  source: Source,
  edits: readonly CoreEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const files = splitEdits(source, edits)
    .filter((file) => file.edits.length > 0)
    .map((file) => ({ file: file.source, edits: file.edits.map((edit) => toTextEdit(file.source, edit)) }));
  if (!versioned) return { changes: Object.fromEntries(files.map(({ file, edits }) => [file.uri, edits])) };
  return {
    documentChanges: files.map(({ file: { uri, version }, edits }) => ({
      textDocument: { uri, version: version === closedVersion ? null : version },
      edits,
    })),
  };
}

const symbolKinds: Record<NodeKind, SymbolKind> = {
  part: SymbolKind.Module,
  chapter: SymbolKind.Namespace,
  section: SymbolKind.Package,
  item: SymbolKind.Class,
  subitem: SymbolKind.Method,
  point: SymbolKind.Field,
  box: SymbolKind.Struct,
  table: SymbolKind.Array,
  figure: SymbolKind.Object,
  notes: SymbolKind.Constant,
  heading: SymbolKind.String,
};

export function toSymbolKind(kind: NodeKind): SymbolKind {
  return symbolKinds[kind];
}
