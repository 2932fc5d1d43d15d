import type { TextDocument, TextEditor } from 'vscode';
import { l10n, Position, Selection, Uri, window, workspace } from 'vscode';
import type { StructureAnswer } from '../protocol.ts';
import type { PlanServer } from '../server.ts';
import type { InsertTarget } from './target.ts';

/** What is put in, by the names that the server has for it. */
export type Inserted = 'part' | 'chapter' | 'section' | 'box' | 'table' | 'figure';

/** Has the server put in a heading or caption: its number is right at once, and those behind it move. Gives the editor, the cursor there. */
export async function insertInStructure(
  server: PlanServer,
  document: TextDocument,
  { node, where }: InsertTarget,
  what: Inserted,
  title: string,
): Promise<TextEditor | undefined> {
  const uri = document.uri.toString();
  const target = node ? { uri, position: node.selectionRange.start } : null;
  const change = { kind: 'insert', target, where, what, title } as const;
  const answer = await server.insertInStructure(document, change).catch((error: unknown) => {
    server.client.error('The heading was not inserted.', error, false);
    return undefined;
  });
  if (answer?.edit) return apply(server, answer);
  const reason = answer?.refused ?? l10n.t('This cannot be inserted here. See the output for the reason.');
  void window.showWarningMessage(reason);
  return undefined;
}

async function apply(
  server: PlanServer,
  { edit, warnings, focus }: StructureAnswer,
): Promise<TextEditor | undefined> {
  const changes = await server.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!changes || !(await workspace.applyEdit(changes))) {
    void window.showWarningMessage(l10n.t('The draft has changed meanwhile. Try again.'));
    return undefined;
  }
  for (const { message } of warnings) void window.showWarningMessage(message);
  if (!focus) return undefined;
  const editor = await window.showTextDocument(Uri.parse(focus.uri));
  const { line, character } = focus.position;
  const end = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range.end;
  editor.selection = new Selection(end, end);
  editor.revealRange(new Selection(new Position(line, character), end));
  return editor;
}
