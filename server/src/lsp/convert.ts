import {
  type Position,
  type Range,
  SymbolKind,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { NodeKind } from '../core/model/plan.ts';
import type { TextEdit as CoreEdit } from '../core/text/edit.ts';
import type { Range as CoreRange } from '../core/text/range.ts';
import { offsetAt, positionAt, type Source } from '../core/text/source.ts';

export function toRange(source: Source, { start, end }: CoreRange): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** A range drawn from the bottom up, as some clients send selections, is turned round. */
export function fromRange(source: Source, { start, end }: Range): CoreRange {
  const [a, b] = [offsetAt(source, start), offsetAt(source, end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function fromPosition(source: Source, { position }: TextDocumentPositionParams): number {
  return offsetAt(source, position);
}

export function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

export function toTextEdit(source: Source, { range, newText }: CoreEdit): TextEdit {
  return { range: toRange(source, range), newText };
}

/** Edits to one document; with its version, so that a client refuses them once the text has moved on. */
export function toWorkspaceEdit(
  source: Source,
  edits: readonly CoreEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const { uri, version } = source;
  const converted = edits.map((edit) => toTextEdit(source, edit));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
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
