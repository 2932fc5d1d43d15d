import type { Connection } from 'vscode-languageserver';
import { type Added, addPlans } from '../core/project/add-plans.ts';
import { guarded } from './guard.ts';
import type { Host } from './host.ts';

export const addPlansRequest = 'guihua/addReferencePlans';

export interface AddPlansParams {
  /** The guihua.json as the editor has it; its text is null where it is still to be made. */
  readonly projectFile: { readonly uri: string; readonly text: string | null };
  /** URIs of the files to add. */
  readonly files: readonly string[];
}

/** What to write is for the client to write, so that it can be undone; or in Chinese why nothing is. */
export type AddPlansResult = Added | { readonly reason: string };

export function serveAddPlans(connection: Connection, host: Host): void {
  connection.onRequest<AddPlansResult, unknown>(
    addPlansRequest,
    guarded<AddPlansParams, AddPlansResult>(
      connection,
      { reason: '出了意外，未能添加；详见输出面板。' },
      async ({ projectFile, files }) => {
        const folder = projectFile.uri.replace(/[^/]*$/, '');
        const target = { folder, text: projectFile.text };
        const added = await addPlans(host.plans, host.library, target, files);
        return typeof added === 'string' ? { reason: added } : added;
      },
    ),
  );
}
