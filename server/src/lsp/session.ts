import type { Settings } from '../core/config/settings.ts';
import type { Library } from '../core/library/library.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Analyses, Analysis } from './analyses.ts';
import type { ClientSupport } from './client-support.ts';
import type { Documents } from './documents.ts';
import type { ProjectLibraries } from './project-libraries.ts';
import type { SettingsStore } from './settings-store.ts';

/** What the handlers share for as long as a client is connected. */
export class Session {
  readonly documents: Documents;
  readonly support: ClientSupport;
  /** URI of the documentation folder, with a slash at its end. */
  readonly docs: string;
  readonly #analyses: Analyses;
  readonly #settings: SettingsStore;
  readonly #libraries: ProjectLibraries;

  constructor(
    documents: Documents,
    support: ClientSupport,
    docs: string,
    analyses: Analyses,
    settings: SettingsStore,
    libraries: ProjectLibraries,
  ) {
    this.documents = documents;
    this.support = support;
    this.docs = docs;
    this.#analyses = analyses;
    this.#settings = settings;
    this.#libraries = libraries;
  }

  /** null for a document that is not open. */
  plan(uri: string): Plan | null {
    const source = this.documents.get(uri);
    return source === undefined ? null : this.#analyses.plan(source);
  }

  /** The editor's own settings, of any shape. */
  editorSettings(uri: string): Promise<unknown> {
    return this.#settings.editor(uri);
  }

  /** The editor's and those of guihua.json; the same object as long as nothing changes. */
  settings(uri: string): Promise<Settings> {
    return this.#settings.for(uri);
  }

  /** The plans that the draft is held against; the same object as long as nothing changes. */
  library(uri: string): Promise<Library> {
    return this.#libraries.for(uri);
  }

  /** Of the text as it is once the settings are known; null if the document is closed by then. */
  async analysis(uri: string): Promise<Analysis | null> {
    if (this.documents.get(uri) === undefined) return null;
    const [settings, library] = await Promise.all([this.#settings.for(uri), this.library(uri)]);
    const source = this.documents.get(uri);
    return source === undefined ? null : this.#analyses.analyse(source, settings, library);
  }
}
