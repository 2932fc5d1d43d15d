import type { TextEdit } from 'vscode-languageclient';
import type { StructureWarning } from '../protocol.ts';
import type { StructureEdit } from './changes.ts';
import { movedRange } from './moved.ts';

/** The server tells where the places stand in the text before the change; the author looks for them in the text after it. */
export function warningsAfter({ edit, warnings }: StructureEdit): StructureWarning[] {
  return warnings.map((warning) => ({
    ...warning,
    range: movedRange(warning.range, editsOf(edit, warning.uri)),
  }));
}

function editsOf({ changes = {}, documentChanges = [] }: StructureEdit['edit'], uri: string): TextEdit[] {
  const versioned = documentChanges.flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits.filter(isTextEdit) : [],
  );
  return [...(changes[uri] ?? []), ...versioned];
}

function isTextEdit(edit: object): edit is TextEdit {
  return 'range' in edit && 'newText' in edit;
}
