import type { Settings } from '../core/config/settings.ts';
import type { Library } from '../core/library/library.ts';
import type { Plan } from '../core/model/plan.ts';
import { filesOf, type Source } from '../core/text/source.ts';
import type { Analyses, Analysis } from './analyses.ts';
import type { ClientSupport } from './client-support.ts';
import type { Documents } from './documents.ts';
import type { Drafts } from './drafts.ts';
import type { FileOrder } from './file-order.ts';
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
  readonly #drafts: Drafts;

  constructor(
    documents: Documents,
    support: ClientSupport,
    docs: string,
    analyses: Analyses,
    settings: SettingsStore,
    libraries: ProjectLibraries,
    drafts: Drafts,
  ) {
    this.documents = documents;
    this.support = support;
    this.docs = docs;
    this.#analyses = analyses;
    this.#settings = settings;
    this.#libraries = libraries;
    this.#drafts = drafts;
  }

  /** The text of the whole plan that a document belongs to; null for a document that is not open. */
  source(uri: string): Promise<Source | null> {
    return this.#drafts.source(uri);
  }

  /** The whole plan that a document belongs to; null for a document that is not open. */
  async plan(uri: string): Promise<Plan | null> {
    const source = await this.source(uri);
    return source && this.#analyses.plan(source);
  }

  /** What gives the files of a draft another order. */
  fileOrder(draft: Source, order: readonly number[]): Promise<FileOrder | null> {
    return this.#drafts.order(draft, order);
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
    const draft = await this.source(uri);
    if (draft === null) return null;
    // One verdict for all files of a plan.
    const main = filesOf(draft)[0]?.uri ?? uri;
    const [settings, library] = await Promise.all([this.#settings.for(main), this.library(main)]);
    const source = await this.source(uri);
    return source && this.#analyses.analyse(source, settings, library);
  }
}
