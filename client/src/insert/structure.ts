import type { TextEditor } from 'vscode';
import type { Outline } from '../outline/outlines.ts';
import type { NodeKind, StructureChange } from '../protocol.ts';
import { showAtEnd } from '../reveal.ts';
import type { PlanServer } from '../server.ts';
import { applyStructureEdit } from '../structure/apply.ts';
import { tellReason, warnOf } from '../structure/messages.ts';
import { placeOf } from '../structure/node-at.ts';
import { warningsAfter } from '../structure/warnings.ts';
import type { InsertTarget } from './target.ts';

/** Has the server put in a heading or caption: its number is right at once, and those behind it move. Gives the editor, the cursor there. */
export async function insertInStructure(
  server: PlanServer,
  editor: TextEditor,
  { uri }: Pick<Outline, 'uri'>,
  { node, where }: InsertTarget,
  what: NodeKind,
  title: string,
): Promise<TextEditor | undefined> {
  const target = node ? placeOf(uri, node) : null;
  const change: StructureChange = { kind: 'insert', target, where, what, title };
  const answer = await server.changeStructure(editor.document, change);
  if (!answer?.edit) {
    tellReason(answer?.refused ?? null);
    return undefined;
  }
  const { edit, focus } = answer;
  if (!(await applyStructureEdit(server, edit))) return undefined;
  void warnOf(warningsAfter({ ...answer, edit }));
  return focus ? showAtEnd(focus) : undefined;
}
