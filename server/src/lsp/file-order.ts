import type { Range, TextDocumentEdit } from 'vscode-languageserver';
import { orderFiles } from '../core/config/order-files.ts';
import { hasWildcard } from '../core/project/file-names.ts';
import { createSource, type Source } from '../core/text/source.ts';
import { toRange, toTextEdit } from './convert.ts';
import type { FoundProject } from './project-file.ts';
import { plainUri } from './uris.ts';

/** A change of guihua.json that gives the draft's files another order. */
export interface FileOrder {
  readonly edit: TextDocumentEdit;
  /** What the author has to know of it. */
  readonly warnings: readonly { readonly message: string; readonly uri: string; readonly range: Range }[];
}

/** `files`: as guihua.json lists them, with their plain URIs. `order`: which of the files of `draft` stands where. Files that could not be read keep their places in the list. */
export function fileOrder(
  project: FoundProject,
  files: readonly { readonly path: string; readonly plain: string }[],
  draft: Source,
  order: readonly number[],
): FileOrder {
  const parts = draft.parts ?? [];
  const pathOf = new Map(files.map(({ path, plain }) => [plain, path]));
  const paths = order.map((at) => pathOf.get(plainUri(parts[at]!.source.uri))!);
  const isMoved = new Set(paths);
  const rest = [...paths];
  const listed = files.map(({ path }) => (isMoved.has(path) ? rest.shift()! : path));
  // Editors do not count a byte-order mark.
  const source = createSource(project.source.text.replace(/^\ufeff/, ''), project.uri);
  const edits = orderFiles(source.text, listed).map((edit) => toTextEdit(source, edit));
  const hadPatterns = (project.settings.files ?? []).some(({ pattern }) => hasWildcard(pattern));
  const range = toRange(project.source, project.rangeAt(['files']));
  return {
    edit: { textDocument: { uri: project.uri, version: null }, edits },
    warnings: hadPatterns ? [{ message: nowListed, uri: project.uri, range }] : [],
  };
}

const nowListed = '章节的次序写进了 guihua.json：files 改为逐个列出文件，以后新增的文件请自行补上。';
