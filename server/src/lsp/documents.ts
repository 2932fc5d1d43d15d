import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { createSource, type Source } from '../core/text/source.ts';
import { fromRange } from './convert.ts';

/** The documents that the client has open, each as its present snapshot. */
export type Documents = TextDocuments<Source>;

export function createDocuments(): Documents {
  return new TextDocuments<Source>({
    create: (uri, _language, version, text) => createSource(text, uri, version),
    update: applyChanges,
  });
}

/** The next snapshot. Every change of the list speaks of the text as the changes before it left it. */
export function applyChanges(
  source: Source,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): Source {
  const apply = (before: Source, change: TextDocumentContentChangeEvent) =>
    createSource(changedText(before, change), source.uri, version);
  return changes.reduce(apply, source);
}

function changedText(source: Source, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const { start, end } = fromRange(source, change.range);
  return source.text.slice(0, start) + change.text + source.text.slice(end);
}
