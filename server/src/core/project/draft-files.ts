import type { FileEntry } from '../config/settings.ts';
import { compareNames, hasWildcard, pathMatcher } from './file-names.ts';

/** What is wrong with an entry of `files`. */
export interface FileListProblem {
  /** The entry's place in the list. */
  readonly at: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A file of the draft, with the entry that it comes from. */
export interface ListedFile {
  /** From the project's folder on: chapters/01-总则.plan.md. */
  readonly path: string;
  readonly at: number;
}

export interface FileList {
  /** In the order of the plan; whether a file that is named is there shows when it is read. */
  readonly files: readonly ListedFile[];
  readonly problems: readonly FileListProblem[];
}

/** Paths of all files in a folder (chapters/; '' for the project's own) and below it, from the project's folder on. */
export type ListFolder = (folder: string) => Promise<readonly string[]>;

/** The files that the entries of `files` stand for: in their order, those of a pattern by name. */
export async function listFiles(entries: readonly FileEntry[], list: ListFolder): Promise<FileList> {
  const plain = entries.map(({ pattern, at }) => ({ pattern: plainPath(pattern), at }));
  const taken = new Set(plain.map(({ pattern }) => pattern).filter((path) => !hasWildcard(path)));
  const named = new Set<string>();
  const files: ListedFile[] = [];
  const problems: FileListProblem[] = [];
  for (const { pattern, at } of plain) {
    if (hasWildcard(pattern)) {
      const found = (await list(folderOf(pattern))).filter(pathMatcher(pattern));
      if (found.length === 0) problems.push({ at, severity: 'warning', message: matchesNothing(pattern) });
      const fresh = found.filter((path) => !taken.has(path)).sort(compareNames);
      for (const path of fresh) taken.add(path);
      files.push(...fresh.map((path) => ({ path, at })));
    } else if (named.has(pattern)) {
      const message = `文件“${pattern}”写了两次，以前一次为准。`;
      problems.push({ at, severity: 'warning', message });
    } else {
      named.add(pattern);
      files.push({ path: pattern, at });
    }
  }
  return { files, problems };
}

export function fileMissing(path: string, reason: string): string {
  return `文稿的文件“${path}”无法使用：${reason}。`;
}

function matchesNothing(pattern: string): string {
  return `没有文件与“${pattern}”相符，请核对文件夹和文件名。`;
}

/** ./chapters\01.md, written on Windows, is chapters/01.md. */
function plainPath(path: string): string {
  return path
    .split(/[\\/]/)
    .filter((name) => name !== '' && name !== '.')
    .join('/');
}

/** The folder above the first wildcard: chapters/ of chapters/*.md. */
function folderOf(pattern: string): string {
  return pattern.slice(0, pattern.search(/[*?]/)).replace(/[^/]*$/, '');
}

/** What is to be watched for an entry: the file, or the folder that the pattern looks through ('' for the project's own). */
export function watchedPath(pattern: string): string {
  const path = plainPath(pattern);
  return hasWildcard(path) ? folderOf(path) : path;
}
