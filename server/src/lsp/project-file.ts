import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { FileProblem } from '../core/config/problems.ts';
import { type ProjectFile, parseProjectFile } from '../core/config/project-file.ts';
import type { ProjectSettings } from '../core/config/settings.ts';
import { createSource, type Source } from '../core/text/source.ts';
import { toRange } from './convert.ts';
import type { ProjectFiles } from './host.ts';

export const projectFileName = 'guihua.json';

type Report = (uri: string, diagnostics: Diagnostic[]) => void;

/** What of a guihua.json is known only once what it names has been looked for. */
type Topic = 'referencePlans' | 'files';

/** A guihua.json that was found. */
export interface FoundProject extends ProjectFile {
  readonly uri: string;
  readonly source: Source;
}

/** Finds the guihua.json that holds for a draft, and tells what is wrong with it. */
export class ProjectFileFinder {
  readonly #files: ProjectFiles;
  readonly #report: Report;
  /** Files read so far, by URI; null where there is none. */
  #read = new Map<string, Promise<FoundProject | null>>();
  readonly #reported = new Set<string>();
  /** What else is wrong with a file, by its URI and what it is about. */
  readonly #told = new Map<string, Map<Topic, readonly FileProblem[]>>();

  constructor(files: ProjectFiles, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  /** Settings of the nearest file, beside the draft or above it. */
  async settingsFor(draftUri: string): Promise<ProjectSettings | null> {
    return (await this.projectFor(draftUri))?.settings ?? null;
  }

  /** The nearest file, beside the draft or above it. */
  async projectFor(draftUri: string): Promise<FoundProject | null> {
    for (const folder of foldersAbove(draftUri)) {
      const found = await this.#fileAt(folder + projectFileName);
      if (found !== null) return found;
    }
    return null;
  }

  /** What else is wrong with a file: what it names cannot be read. */
  tell(file: FoundProject, topic: Topic, problems: readonly FileProblem[]): void {
    const told = this.#told.get(file.uri) ?? new Map<Topic, readonly FileProblem[]>();
    if (JSON.stringify(told.get(topic) ?? []) === JSON.stringify(problems)) return;
    this.#told.set(file.uri, told.set(topic, problems));
    this.#publish(file.uri, toDiagnostics(file.source, [...file.problems, ...[...told.values()].flat()]));
  }

  /** Files are read again at the next question. */
  forget(): void {
    this.#read = new Map();
  }

  #fileAt(uri: string): Promise<FoundProject | null> {
    const known = this.#read.get(uri);
    if (known) return known;
    const reading = this.#readFile(uri);
    this.#read.set(uri, reading);
    return reading;
  }

  /** What was told of the plans is told again when they have been read. */
  async #readFile(uri: string): Promise<FoundProject | null> {
    this.#told.delete(uri);
    const text = await this.#files.readText(uri);
    const source = createSource(text ?? '', uri);
    const file = text === null ? null : parseProjectFile(text);
    this.#publish(uri, toDiagnostics(source, file?.problems ?? []));
    return file && { ...file, uri, source };
  }

  /** A file without problems is mentioned only where problems have to be taken back. */
  #publish(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#reported.delete(uri)) return;
    if (diagnostics.length > 0) this.#reported.add(uri);
    this.#report(uri, diagnostics);
  }
}

function toDiagnostics(source: Source, problems: readonly FileProblem[]): Diagnostic[] {
  return problems.map(({ range, message, severity }) => ({
    range: toRange(source, range),
    message,
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'guihua',
  }));
}

/** file:///a/b/draft.md lies in file:///a/b/, file:///a/ and file:///; untitled:draft lies nowhere. */
function* foldersAbove(uri: string): Iterable<string> {
  const authority = uri.indexOf('://');
  if (authority < 0) return;
  const root = uri.indexOf('/', authority + 3);
  for (let at = uri.lastIndexOf('/'); root >= 0 && at >= root; at = uri.lastIndexOf('/', at - 1)) {
    yield uri.slice(0, at + 1);
  }
}
