import type { Connection } from 'vscode-languageserver';
import { mergeSettings } from '../core/config/merge.ts';
import type { Settings } from '../core/config/settings.ts';
import { describe } from './guard.ts';
import type { ProjectFileFinder } from './project-file.ts';

const section = 'guihua';

/** The settings that hold for each document: the editor's, overruled by the guihua.json above the draft. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #projectFiles: ProjectFileFinder;
  readonly #asksClient: boolean;
  /** For clients that send their settings instead of being asked. */
  #sent: unknown = {};
  #known = new Map<string, Promise<Settings>>();
  #editor = new Map<string, Promise<unknown>>();

  constructor(connection: Connection, projectFiles: ProjectFileFinder, asksClient: boolean) {
    this.#connection = connection;
    this.#projectFiles = projectFiles;
    this.#asksClient = asksClient;
  }

  /** The same object as long as nothing changes. */
  for(uri: string): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const loading = this.#load(uri);
    this.#known.set(uri, loading);
    return loading;
  }

  /** As the editor has them; for what concerns the editor alone and not the verdict on a draft. */
  editor(uri: string): Promise<unknown> {
    const known = this.#editor.get(uri);
    if (known) return known;
    const asking = this.#editorSettings(uri);
    this.#editor.set(uri, asking);
    return asking;
  }

  /** Everything is asked for again; `sent` is what the client said on its own. */
  changed(sent?: unknown): void {
    if (isObject(sent) && isObject(sent[section])) this.#sent = sent[section];
    this.#projectFiles.forget();
    this.#known = new Map();
    this.#editor = new Map();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#editor.delete(uri);
  }

  async #load(uri: string): Promise<Settings> {
    const [editor, file] = await Promise.all([this.editor(uri), this.#projectFiles.settingsFor(uri)]);
    return mergeSettings(editor, file);
  }

  async #editorSettings(uri: string): Promise<unknown> {
    if (!this.#asksClient) return this.#sent;
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
    } catch (error) {
      this.#connection.console.warn(describe(error));
      return {};
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
