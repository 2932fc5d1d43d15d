import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type { ClientSupport } from './client-support.ts';
import { describe } from './guard.ts';

interface Registration {
  dispose(): void;
}

/** Has the client tell when one of the project's own plans changes. */
export class PlanWatcher {
  readonly #connection: Connection;
  readonly #support: ClientSupport;
  #watched = '';
  /** One registration after the other, so that the last one stays. */
  #last: Promise<Registration | null> = Promise.resolve(null);

  constructor(connection: Connection, support: ClientSupport) {
    this.#connection = connection;
    this.#support = support;
  }

  /** Files and folders; those watched so far are not any more. */
  watch(uris: readonly string[]): void {
    if (!this.#support.registerWatchers) return;
    const unique = [...new Set(uris)].sort();
    const key = unique.join('\n');
    if (key === this.#watched) return;
    this.#watched = key;
    const watchers = unique.flatMap((uri) => this.#watchersOf(uri));
    this.#last = this.#last.then(async (before) => {
      before?.dispose();
      return watchers.length > 0 ? this.#register(watchers) : null;
    });
  }

  async #register(watchers: FileSystemWatcher[]): Promise<Registration | null> {
    try {
      return await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      this.#connection.console.warn(describe(error));
      return null;
    }
  }

  /** Whether it is a file or a folder may change: both are watched for. */
  #watchersOf(uri: string): FileSystemWatcher[] {
    const plain = uri.replace(/\/$/, '');
    const slash = plain.lastIndexOf('/');
    const name = patternOf(plain.slice(slash + 1));
    if (!this.#support.relativePatterns)
      return [{ globPattern: `**/${name}` }, { globPattern: `**/${name}/**` }];
    return [
      { globPattern: { baseUri: plain.slice(0, slash), pattern: name } },
      { globPattern: { baseUri: plain, pattern: '**/*.{txt,md}' } },
    ];
  }
}

/** A name in which a glob would see more than itself stands for all that end like it. */
function patternOf(encoded: string): string {
  const name = decodeURIComponent(encoded);
  return /[*?[\]{}!,\\]/.test(name) ? `*${/\.\w+$/.exec(name)?.[0] ?? ''}` : name;
}
