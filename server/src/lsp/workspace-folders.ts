import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { ClientSupport } from './client-support.ts';

/** URIs of the workspace's folders, as they are now. */
export type WorkspaceFolders = () => Promise<readonly string[]>;

export function workspaceFolders(
  connection: Connection,
  support: ClientSupport,
  initial: InitializeParams,
): WorkspaceFolders {
  return async () => {
    const asked = support.workspaceFolders ? await connection.workspace.getWorkspaceFolders() : null;
    const fallback = initial.rootUri ? [{ uri: initial.rootUri }] : [];
    return (asked ?? initial.workspaceFolders ?? fallback).map(({ uri }) => uri);
  };
}

/** The innermost folder that a document lies in, or the first one, with a slash at its end; null where there is none. */
export function folderOf(uri: string, folders: readonly string[]): string | null {
  const closed = folders.map((folder) => folder.replace(/\/?$/, '/'));
  const around = closed.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length);
  return around[0] ?? closed[0] ?? null;
}
