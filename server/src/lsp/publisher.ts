import { type Connection, type Diagnostic, RAL } from 'vscode-languageserver';
import { filesOf, type Source } from '../core/text/source.ts';
import type { Analysis } from './analyses.ts';
import { closedVersion } from './convert.ts';
import { diagnosticsByFile } from './diagnostics.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';
import { plainUri } from './uris.ts';

/** What a client shows of a file. */
interface Sent {
  readonly uri: string;
  readonly version: number;
  /** The diagnostics as JSON. */
  readonly told: string;
}

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
  /** What clients that ask were told last. */
  readonly #answered = new Map<string, Sent>();

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

  /** The client asked about an open document: what it was sent before is not to be shown beside the answer. */
  answered(uri: string, version: number, items: readonly Diagnostic[]): void {
    this.#answered.set(uri, { uri, version, told: JSON.stringify(items) });
    if (this.#sent.has(plainUri(uri))) this.#clear(uri);
  }

  async #publishDraft(uri: string, turn: symbol, done: Set<Analysis>): Promise<void> {
    const isLatest = () => this.#latest.get(uri) === turn;
    if (!isLatest() || !(await this.#isSentFor(uri))) return;
    const analysis = await this.#session.analysis(uri);
    if (analysis === null || !isLatest() || done.has(analysis)) return;
    done.add(analysis);
    await this.#publishFiles(analysis, uri);
  }

  /** Drafts of several files are published again, and what belongs to none of them any more is taken back. */
  async #settle(): Promise<void> {
    const drafts = new Map<Source, string>();
    for (const uri of this.#session.documents.keys()) {
      const source = await this.#session.source(uri);
      if (source) drafts.set(source, uri);
    }
    const files = [...drafts.keys()].flatMap(filesOf);
    const shown = new Set(files.map(({ uri }) => plainUri(uri)));
    for (const [key, { uri }] of [...this.#sent]) {
      if (!shown.has(key)) this.#clear(uri);
    }
    for (const [{ parts }, uri] of drafts) {
      const analysis = parts && (await this.#session.analysis(uri));
      if (analysis) await this.#publishFiles(analysis, null);
    }
  }

  /** A draft of one file concerns nobody but the client, who may ask about it. */
  async #isSentFor(uri: string): Promise<boolean> {
    return !this.#session.support.pullDiagnostics || (await this.#session.source(uri))?.parts !== undefined;
  }

  /** `changed` is what the author is writing, if anything. */
  async #publishFiles(analysis: Analysis, changed: string | null): Promise<void> {
    const { docs, support } = this.#session;
    const [stale, unasked]: Source[][] = [[], []];
    for (const [file, diagnostics] of diagnosticsByFile(analysis, docs)) {
      const answered = this.#answered.get(file.uri);
      if (!support.pullDiagnostics || file.version === closedVersion)
        await this.#send(file, diagnostics, file.uri === changed);
      else if (answered?.version !== file.version) unasked!.push(file);
      else if (answered.told !== JSON.stringify(diagnostics)) stale!.push(file);
    }
    if (stale!.length + unasked!.length > 0) await this.#awaitQuestions(stale!, unasked!);
  }

  /**
   * Clients ask about documents that they show. They are given time to do so, and are asked to ask again where the answer has changed
   * although the document has not. What they still do not ask about, a document that is open behind the scenes, they are sent.
   */
  async #awaitQuestions(stale: readonly Source[], unasked: readonly Source[]): Promise<void> {
    for (const { uri } of stale) this.#answered.delete(uri);
    await (stale.length > 0 ? this.#refresh() : this.#roundTrip()).catch(() => {});
    await silence();
    for (const file of [...stale, ...unasked]) {
      const analysis = await this.#session.analysis(file.uri);
      const diagnostics = analysis && diagnosticsByFile(analysis, this.#session.docs).get(file);
      if (diagnostics && this.#answered.get(file.uri)?.version !== file.version)
        await this.#send(file, diagnostics, false);
    }
  }

  async #refresh(): Promise<void> {
    if (this.#session.support.refreshDiagnostics) await this.#connection.languages.diagnostics.refresh();
  }

  /** What the client has sent by now has arrived when its answer does. */
  async #roundTrip(): Promise<void> {
    if (this.#session.support.configuration) await this.#connection.workspace.getConfiguration('guihua');
  }

  /** What has not changed is not sent again, but for the document that the author is writing. */
  async #send({ uri, version }: Source, diagnostics: readonly Diagnostic[], always: boolean): Promise<void> {
    const told = JSON.stringify(diagnostics);
    const before = this.#sent.get(plainUri(uri));
    const isKnown = before ? before.told === told && before.version === version : diagnostics.length === 0;
    if (!always && isKnown) return;
    if (before && before.uri !== uri) this.#clear(before.uri);
    this.#sent.set(plainUri(uri), { uri, version, told });
    const stated = version === closedVersion ? {} : { version };
    await this.#connection.sendDiagnostics({ uri, ...stated, diagnostics: [...diagnostics] });
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
