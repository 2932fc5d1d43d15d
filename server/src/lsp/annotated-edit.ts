import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { LabelledEdit } from '../core/structure/change.ts';
import type { Source } from '../core/text/source.ts';
import type { ClientSupport } from './client-support.ts';
import { toWorkspaceEdit } from './convert.ts';

/** Most details of a group that its description names. */
const MOST = 3;

/** Edits, `more` of another file, with the names of their groups, by which a preview shows them; without names where the client does not know such. */
export function annotatedEdit(
  source: Source,
  edits: readonly LabelledEdit[],
  more: TextDocumentEdit | null,
  { versionedEdits, changeAnnotations }: ClientSupport,
  preview: boolean,
): WorkspaceEdit {
  if (!versionedEdits || !changeAnnotations) return plainEdit(source, edits, more, versionedEdits);
  const byDocument = new Map<string, TextDocumentEdit>();
  const annotations: Record<string, ChangeAnnotation> = {};
  for (const label of new Set(edits.map((edit) => edit.label))) {
    const group = edits.filter((edit) => edit.label === label);
    annotations[label] = { label, description: describe(group), needsConfirmation: preview };
    for (const change of toWorkspaceEdit(source, group, true).documentChanges ?? [])
      if ('edits' in change) addTo(byDocument, change, label);
  }
  if (more) annotations[orderLabel] = { label: orderLabel, description: '移动', needsConfirmation: preview };
  if (more) addTo(byDocument, more, orderLabel);
  return { documentChanges: [...byDocument.values()], changeAnnotations: annotations };
}

const orderLabel = 'guihua.json 中文件的次序';

function plainEdit(
  source: Source,
  edits: readonly LabelledEdit[],
  more: TextDocumentEdit | null,
  versioned: boolean,
): WorkspaceEdit {
  const { documentChanges = [], changes } = toWorkspaceEdit(source, edits, versioned);
  if (versioned) return { documentChanges: [...documentChanges, ...(more ? [more] : [])] };
  return { changes: { ...changes, ...(more && { [more.textDocument.uri]: more.edits.filter(isPlain) }) } };
}

function isPlain(edit: TextDocumentEdit['edits'][number]): edit is TextEdit {
  return 'newText' in edit;
}

/** 第三章 → 第四章、第四章 → 第五章等 6 处 */
function describe(group: readonly LabelledEdit[]): string {
  const details = [...new Set(group.map(({ detail }) => detail).filter(Boolean))];
  const named = details.slice(0, MOST).join('、');
  const count = `${group.length} 处`;
  if (named === '') return count;
  return details.length > MOST ? `${named}等 ${count}` : named;
}

function addTo(byDocument: Map<string, TextDocumentEdit>, change: TextDocumentEdit, label: string): void {
  const { textDocument } = change;
  const known = byDocument.get(textDocument.uri);
  const edits = change.edits.flatMap((edit): AnnotatedTextEdit[] =>
    'newText' in edit ? [{ range: edit.range, newText: edit.newText, annotationId: label }] : [],
  );
  byDocument.set(textDocument.uri, { textDocument, edits: [...(known?.edits ?? []), ...edits] });
}
