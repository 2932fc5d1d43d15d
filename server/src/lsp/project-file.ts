import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type ProjectFile, parseProjectFile } from '../core/config/project-file.ts';
import type { ProjectSettings } from '../core/config/settings.ts';
import { createSource } from '../core/text/source.ts';
import { toRange } from './convert.ts';
import type { ProjectFiles } from './host.ts';

export const projectFileName = 'guihua.json';

type Report = (uri: string, diagnostics: Diagnostic[]) => void;

/** Finds the guihua.json that holds for a draft, and tells what is wrong with it. */
export class ProjectFileFinder {
  readonly #files: ProjectFiles;
  readonly #report: Report;
  /** Files read so far, by URI; null where there is none. */
  #read = new Map<string, Promise<ProjectSettings | null>>();
  readonly #reported = new Set<string>();

  constructor(files: ProjectFiles, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  /** Settings of the nearest file, beside the draft or above it. */
  async settingsFor(draftUri: string): Promise<ProjectSettings | null> {
    for (const folder of foldersAbove(draftUri)) {
      const settings = await this.#settingsIn(folder + projectFileName);
      if (settings !== null) return settings;
    }
    return null;
  }

  /** Files are read again at the next question. */
  forget(): void {
    this.#read = new Map();
  }

  #settingsIn(uri: string): Promise<ProjectSettings | null> {
    const known = this.#read.get(uri);
    if (known) return known;
    const reading = this.#readFile(uri);
    this.#read.set(uri, reading);
    return reading;
  }

  async #readFile(uri: string): Promise<ProjectSettings | null> {
    const text = await this.#files.readText(uri);
    const file = text === null ? null : parseProjectFile(text);
    this.#publish(uri, file === null ? [] : toDiagnostics(text ?? '', uri, file));
    return file?.settings ?? null;
  }

  /** A file without problems is mentioned only where problems have to be taken back. */
  #publish(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#reported.delete(uri)) return;
    if (diagnostics.length > 0) this.#reported.add(uri);
    this.#report(uri, diagnostics);
  }
}

function toDiagnostics(text: string, uri: string, { problems }: ProjectFile): Diagnostic[] {
  const source = createSource(text, uri);
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
