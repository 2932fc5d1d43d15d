import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { FileProblem } from '../core/config/problems.ts';
import {
  type FileList,
  fileMissing,
  type ListedFile,
  listFiles,
  watchedPath,
} from '../core/project/draft-files.ts';
import { joinSources } from '../core/text/join.ts';
import { createSource, type Source } from '../core/text/source.ts';
import { closedVersion } from './convert.ts';
import type { Documents } from './documents.ts';
import { type FileOrder, fileOrder } from './file-order.ts';
import type { ProjectFiles } from './host.ts';
import { type FoundProject, type ProjectFileFinder, projectFileName } from './project-file.ts';
import { plainUri, uriBelow } from './uris.ts';

/** A file of a draft, found by the project's list. */
interface NamedFile extends ListedFile {
  readonly uri: string;
  /** To compare with. */
  readonly plain: string;
}

interface NamedFiles {
  readonly files: readonly NamedFile[];
  readonly problems: FileList['problems'];
}

/** A file that no editor has open. */
interface DiskFile {
  readonly reading: Promise<void>;
  /** null where it cannot be read. */
  source: Source | null | undefined;
}

/**
 * The drafts that documents belong to: a document of its own, or all the files that a guihua.json names, read as one. The editor
 * has the text of a file that is open, the disk that of the others.
 */
export class Drafts {
  readonly #documents: Documents;
  readonly #files: ProjectFiles;
  readonly #projectFiles: ProjectFileFinder;
  readonly #watch: (uris: readonly string[]) => void;
  #lists = new WeakMap<FoundProject, Promise<NamedFiles>>();
  readonly #disk = new Map<string, DiskFile>();
  /** The last one of each project, by the URI of its guihua.json. */
  readonly #joined = new Map<string, Source>();
  readonly #watched = new Map<string, readonly string[]>();

  constructor(
    documents: Documents,
    files: ProjectFiles,
    projectFiles: ProjectFileFinder,
    watch: (uris: readonly string[]) => void,
  ) {
    this.#documents = documents;
    this.#files = files;
    this.#projectFiles = projectFiles;
    this.#watch = watch;
  }

  /** The draft that an open document belongs to, as it stands; null for a document that is not open. The same object as long as nothing changes. */
  async source(uri: string): Promise<Source | null> {
    if (this.#documents.get(uri) === undefined) return null;
    const found = await this.#projectFiles.projectFor(uri);
    if (!found) return this.#documents.get(uri) ?? null;
    const list = await this.#listOf(found);
    const wanted = plainUri(uri);
    if (!list.files.some(({ plain }) => plain === wanted)) return this.#documents.get(uri) ?? null;
    await this.#read(list);
    return this.#documents.get(uri) === undefined ? null : this.#join(found, list);
  }

  /** What gives the files of a draft another order; null where no guihua.json names them any more. */
  async order(draft: Source, order: readonly number[]): Promise<FileOrder | null> {
    const found = await this.#projectFiles.projectFor(draft.parts?.[0]?.source.uri ?? draft.uri);
    if (!found) return null;
    return fileOrder(found, (await this.#listOf(found)).files, draft, order);
  }

  /** Whether it is a file of a draft, and open: its text on the disk does not count then. */
  isOpenFile(uri: string): boolean {
    const wanted = plainUri(uri);
    const parts = [...this.#joined.values()].flatMap((joined) => joined.parts ?? []);
    return parts.some(({ source }) => source.version !== closedVersion && plainUri(source.uri) === wanted);
  }

  /** Files have changed on the disk. Says whether a draft of several files may be another now. */
  changed(events: readonly FileEvent[]): boolean {
    for (const { uri } of events) this.#disk.delete(plainUri(uri));
    if (events.some(({ type }) => type !== FileChangeType.Changed)) this.#lists = new WeakMap();
    return this.#watched.size > 0 || events.some(({ uri }) => uri.endsWith(`/${projectFileName}`));
  }

  /** A document is closed: whether its last changes were saved is for the disk to say. */
  forget(uri: string): void {
    this.#disk.delete(plainUri(uri));
  }

  #listOf(found: FoundProject): Promise<NamedFiles> {
    const known = this.#lists.get(found);
    if (known) return known;
    const entries = found.settings.files ?? [];
    const listing = listFiles(entries, (folder) => this.#files.listFiles(folderUri(found), folder)).then(
      ({ files, problems }) => ({ files: files.map((file) => named(found, file)), problems }),
    );
    this.#lists.set(found, listing);
    const bases = entries.map(({ pattern }) => uriBelow(folderUri(found), watchedPath(pattern)));
    if (entries.length > 0 || this.#watched.has(found.uri)) {
      this.#watched.set(found.uri, bases);
      this.#watch([...this.#watched.values()].flat());
    }
    return listing;
  }

  /** All that no editor has open and that is not known yet. */
  async #read({ files }: NamedFiles): Promise<void> {
    for (;;) {
      const open = this.#openUris();
      const missing = files.filter(
        ({ plain }) => !open.has(plain) && this.#disk.get(plain)?.source === undefined,
      );
      if (missing.length === 0) return;
      await Promise.all(missing.map(({ uri }) => this.#readFile(uri)));
    }
  }

  #readFile(uri: string): Promise<void> {
    const known = this.#disk.get(plainUri(uri));
    if (known) return known.reading;
    const read = async () => {
      const text = await this.#files.readText(uri);
      // Editors do not count a byte-order mark, and what is said of the file is shown by one.
      file.source = text === null ? null : createSource(text.replace(/^\ufeff/, ''), uri, closedVersion);
    };
    const file: DiskFile = { source: undefined, reading: Promise.resolve().then(read) };
    this.#disk.set(plainUri(uri), file);
    return file.reading;
  }

  #join(found: FoundProject, list: NamedFiles): Source {
    const open = this.#openUris();
    const sources = list.files.map(({ path, at, plain }) => {
      const document = this.#documents.get(open.get(plain) ?? '');
      return { path, at, source: document ?? this.#disk.get(plain)?.source ?? null };
    });
    this.#tell(
      found,
      list,
      sources.filter(({ source }) => source === null),
    );
    const files = sources.flatMap(({ source }) => source ?? []);
    const before = this.#joined.get(found.uri);
    const isSame = before?.parts?.length === files.length;
    if (before && isSame && files.every((file, at) => file === before.parts?.[at]?.source)) return before;
    const joined = joinSources(found.uri, 0, files);
    this.#joined.set(found.uri, joined);
    return joined;
  }

  #tell(found: FoundProject, list: NamedFiles, missing: readonly { path: string; at: number }[]): void {
    const unread = missing.map(({ path, at }) => {
      const message = fileMissing(path, '文件不存在，或不是 UTF-8 编码的文本');
      return { at, message, severity: 'error' as const };
    });
    const problems: FileProblem[] = [...list.problems, ...unread].map(({ at, message, severity }) => ({
      range: found.rangeAt(['files', at]),
      message,
      severity,
    }));
    this.#projectFiles.tell(found, 'files', problems);
  }

  /** The open documents by their plain URIs. */
  #openUris(): ReadonlyMap<string, string> {
    return new Map(this.#documents.keys().map((uri) => [plainUri(uri), uri]));
  }
}

function folderUri(found: FoundProject): string {
  return found.uri.replace(/[^/]*$/, '');
}

function named(found: FoundProject, file: ListedFile): NamedFile {
  const uri = uriBelow(folderUri(found), file.path);
  return { ...file, uri, plain: plainUri(uri) };
}
