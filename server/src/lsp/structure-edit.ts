import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Changed } from '../core/structure/change.ts';
import type { Source } from '../core/text/source.ts';
import { annotatedEdit } from './annotated-edit.ts';
import { toLocation } from './convert.ts';
import type { Session } from './session.ts';

/** What a client is to do, and what its author has to know. */
export interface StructureEdit {
  /** null where nothing changes. */
  readonly edit: WorkspaceEdit | null;
  readonly warnings: readonly { readonly message: string; readonly uri: string; readonly range: Range }[];
}

/** Edits of the draft's files, and of guihua.json where files change places. */
export async function structureEdit(
  source: Source,
  { edits, warnings, order }: Changed,
  session: Session,
  preview: boolean,
): Promise<StructureEdit> {
  const files = order && (await session.fileOrder(source, order));
  const isIdle = edits.length === 0 && !files;
  return {
    edit: isIdle ? null : annotatedEdit(source, edits, files?.edit ?? null, session.support, preview),
    warnings: [
      ...warnings.map(({ message, range }) => ({ message, ...toLocation(source, range) })),
      ...(files?.warnings ?? []),
    ],
  };
}
