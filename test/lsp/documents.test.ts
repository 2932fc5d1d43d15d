import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSource } from '../../server/src/core/text/source.ts';
import { applyChanges } from '../../server/src/lsp/documents.ts';

const text = fc.string({
  unit: fc.constantFrom('章', '𠮷', 'a', ' ', '\n', '\r\n', '\r', '\ufeff'),
  maxLength: 20,
});
const places = fc.option(fc.tuple(fc.nat(), fc.nat()));
const edits = fc.array(fc.record({ places, text }));

/** Between two places of the text, or the whole text anew. */
function toChange(
  document: TextDocument,
  places: [number, number] | null,
  text: string,
): TextDocumentContentChangeEvent {
  if (places === null) return { text };
  const [start, end] = places.map((place) => place % (document.getText().length + 1)).sort((a, b) => a - b);
  return { range: { start: document.positionAt(start!), end: document.positionAt(end!) }, text };
}

describe('changes of a document', () => {
  it('give what the protocol’s own text document gives', () => {
    fc.assert(
      fc.property(text, edits, (original, list) => {
        let source = createSource(original, 'file:///a', 0);
        let peer = TextDocument.create('file:///a', 'guihua', 0, original);
        list.forEach((edit, version) => {
          const changes = [toChange(peer, edit.places, edit.text)];
          source = applyChanges(source, changes, version);
          peer = TextDocument.update(peer, changes, version);
        });
        equal(source.text, peer.getText());
        equal(source.version, peer.version);
        equal(source.lineStarts.length, peer.lineCount);
      }),
    );
  });
});
