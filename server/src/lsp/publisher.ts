import { type Connection, type Diagnostic, RAL } from 'vscode-languageserver';
import { filesOf, type Source } from '../core/text/source.ts';
import type { Analysis } from './analyses.ts';
import { closedVersion } from './convert.ts';
import { diagnosticsByFile } from './diagnostics.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';
import { plainUri } from './uris.ts';

/** What a client shows of a file because it was sent. */
interface Sent {
  readonly uri: string;
  /** The diagnostics with the version, as JSON. */
  readonly told: string;
}

const nothing = JSON.stringify([closedVersion, []]);

/**
 * Sends diagnostics: all of them to clients that do not ask, and those of a draft's files that no editor has open to all clients,
 * since nobody asks about these.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  /** The latest request for each document; an earlier one that is still waiting gives up. */
  readonly #latest = new Map<string, symbol>();
  /** By plain URI. */
  readonly #sent = new Map<string, Sent>();
  /** What clients that ask were told last, as JSON. */
  readonly #answered = new Map<string, string>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /** Publishes the drafts of documents one after the other; other messages are handled in between. */
  async publish(uris: readonly string[]): Promise<void> {
    const turn = Symbol();
    const done = new Set<Analysis>();
    for (const uri of uris) this.#latest.set(uri, turn);
    for (const uri of uris) {
      await silence();
      await this.#guard(() => this.#publishDraft(uri, turn, done));
    }
  }

  /** Everything may be different: other settings, other files. */
  async publishAll(): Promise<void> {
    await this.publish(this.#session.documents.keys());
    await this.#guard(() => this.#settle());
  }

  /** What was said about a document is taken back, unless it is a file of a draft of which others are open. */
  close(uri: string): void {
    this.#latest.delete(uri);
    this.#answered.delete(uri);
    if (!this.#session.support.pullDiagnostics || this.#sent.has(plainUri(uri))) this.#clear(uri);
    void this.#guard(() => this.#settle());
  }

  /** The client asked about an open document. */
  answered(uri: string, items: readonly Diagnostic[]): void {
    this.#answered.set(uri, JSON.stringify(items));
  }

  async #publishDraft(uri: string, turn: symbol, done: Set<Analysis>): Promise<void> {
    const isLatest = () => this.#latest.get(uri) === turn;
    if (!isLatest()) return;
    const analysis = await this.#session.analysis(uri);
    if (analysis === null || !isLatest() || done.has(analysis)) return;
    done.add(analysis);
    await this.#publishFiles(analysis, uri);
  }

  /** Drafts of several files are published again, and what belongs to none of them any more is taken back. */
  async #settle(): Promise<void> {
    const { documents } = this.#session;
    const open = await Promise.all(documents.keys().map((uri) => this.#session.analysis(uri)));
    const drafts = [...new Set(open)].filter((analysis) => analysis !== null);
    const shown = new Set(drafts.flatMap(({ plan }) => filesOf(plan.source).map(({ uri }) => plainUri(uri))));
    for (const [key, { uri }] of [...this.#sent]) {
      if (!shown.has(key)) this.#clear(uri);
    }
    for (const analysis of drafts) {
      if (analysis.plan.source.parts) await this.#publishFiles(analysis, null);
    }
  }

  /** `changed` is what the author is writing, if anything. */
  async #publishFiles(analysis: Analysis, changed: string | null): Promise<void> {
    const { docs, support } = this.#session;
    if (support.pullDiagnostics && !analysis.plan.source.parts) return;
    const stale: string[] = [];
    for (const [file, diagnostics] of diagnosticsByFile(analysis, docs)) {
      const isAsked = support.pullDiagnostics && file.version !== closedVersion;
      if (!isAsked) await this.#send(file, diagnostics, file.uri === changed);
      else if (this.#sent.has(plainUri(file.uri))) this.#clear(file.uri);
      if (isAsked && file.uri !== changed && this.#isStale(file.uri, diagnostics)) stale.push(file.uri);
    }
    if (stale.length === 0 || !support.refreshDiagnostics) return;
    // Once is enough; who does not ask again does not show it.
    for (const uri of stale) this.#answered.delete(uri);
    this.#connection.languages.diagnostics.refresh().catch(() => {});
  }

  /** What has not changed is not sent again, but for the document that the author is writing. */
  async #send({ uri, version }: Source, diagnostics: readonly Diagnostic[], always: boolean): Promise<void> {
    const told = JSON.stringify([version, diagnostics]);
    const before = this.#sent.get(plainUri(uri));
    if (!always && (before?.told ?? nothing) === told) return;
    if (before && before.uri !== uri) this.#clear(before.uri);
    this.#sent.set(plainUri(uri), { uri, told });
    const stated = version === closedVersion ? {} : { version };
    await this.#connection.sendDiagnostics({ uri, ...stated, diagnostics: [...diagnostics] });
  }

  /** Whether what the client was told about an open file holds no more since another file has changed. */
  #isStale(uri: string, diagnostics: readonly Diagnostic[]): boolean {
    const answered = this.#answered.get(uri);
    return answered !== undefined && answered !== JSON.stringify(diagnostics);
  }

  #clear(uri: string): void {
    this.#sent.delete(plainUri(uri));
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#connection.console.error(describe(error));
    }
  }
}

/**
 * Resolves when the changes that have already arrived are applied. The connection handles one message a turn of the
 * event loop, so a second turn without a newer request means that none is waiting; no typist is that fast, and no delay is
 * added for the one who has stopped.
 */
async function silence(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
