import { type Connection, RAL } from 'vscode-languageserver';
import { toDiagnostic } from './diagnostics.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';

/** Sends diagnostics to clients that do not ask for them. */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  /** The latest request for each document; an earlier one that is still waiting gives up. */
  readonly #latest = new Map<string, symbol>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /** Publishes the documents one after the other; other messages are handled in between. */
  async publish(uris: readonly string[]): Promise<void> {
    const turn = Symbol();
    for (const uri of uris) this.#latest.set(uri, turn);
    for (const uri of uris) {
      await silence();
      try {
        await this.#publishOne(uri, turn);
      } catch (error) {
        this.#connection.console.error(describe(error));
      }
    }
  }

  /** Takes back what was said about a document that is closed. */
  clear(uri: string): void {
    this.#latest.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publishOne(uri: string, turn: symbol): Promise<void> {
    const isLatest = () => this.#latest.get(uri) === turn;
    if (!isLatest()) return;
    const analysis = await this.#session.analysis(uri);
    if (analysis === null || !isLatest()) return;
    const { source } = analysis.plan;
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(source, finding, this.#session.docs));
    await this.#connection.sendDiagnostics({ uri, version: source.version, diagnostics });
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
