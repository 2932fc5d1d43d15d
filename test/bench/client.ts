import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const untitled = 'untitled:draft.plan.md';

/** A language client that types into one document and waits for what a server over stdio says of it. */
export class Client {
  readonly #connection;
  #version = 0;
  #uri = untitled;
  #heard: (version: number | undefined, diagnostics: Diagnostic[]) => void = () => {};

  private constructor(script: string) {
    const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    server.on('exit', (code) => {
      if (code !== 0) throw new Error(`${script} ended with status ${code}.`);
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ version, diagnostics }) =>
      this.#heard(version, diagnostics),
    );
    this.#connection.listen();
  }

  static async start(script: string, initializationOptions?: unknown): Promise<Client> {
    const client = new Client(script);
    await client.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions,
    });
    await client.#connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(text: string, uri = untitled): Promise<Diagnostic[]> {
    this.#uri = uri;
    const version = ++this.#version;
    const textDocument = { uri, languageId: 'guihua', version, text };
    void this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return this.#diagnosticsOf(version);
  }

  /** One character typed at a place; resolves with the diagnostics of the text that has it. */
  type(text: string, at: Position): Promise<Diagnostic[]> {
    const version = ++this.#version;
    const contentChanges = [{ range: { start: at, end: at }, text }];
    const textDocument = { uri: this.#uri, version };
    void this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
    return this.#diagnosticsOf(version);
  }

  #diagnosticsOf(wanted: number): Promise<Diagnostic[]> {
    return new Promise((resolve) => {
      this.#heard = (version, diagnostics) => {
        if (version === wanted) resolve(diagnostics);
      };
    });
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    this.#connection.dispose();
  }
}
