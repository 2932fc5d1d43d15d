import { PassThrough } from 'node:stream';
import { createConnection as createServerConnection, type WatchDog } from 'vscode-languageserver';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  UnregistrationRequest,
  type WorkspaceEdit,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';
import { isPlanFileName } from '../../server/src/core/features/plan-file-name.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource, offsetAt } from '../../server/src/core/text/source.ts';
import type { ProjectFiles } from '../../server/src/lsp/host.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { library } from '../harness/library.ts';
import { planFiles } from '../harness/reference-texts.ts';

export const docs = 'file:///guihua/docs/';

/** What VS Code says of itself, as far as the server looks. */
export const pulls: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true }, definition: { linkSupport: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** A client that knows the protocol as it was before diagnostics could be asked for. */
export const isPushed: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
};

interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly files?: Readonly<Record<string, string>>;
  readonly initializationOptions?: unknown;
}

/** A client and a server that talk to each other over streams in memory. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly registered: string[] = [];
  /** Files of the disk, by URI. */
  readonly files: Map<string, string>;
  /** Reference plans that the server has read, in order. */
  readonly reads: string[] = [];
  /** Drafts and project files that the server has read, in order. */
  readonly texts: string[] = [];
  initialized: InitializeResult | null = null;
  settings: unknown;
  /** Globs of the files that the server wants to be told of, by registration. */
  readonly watched = new Map<string, string[]>();
  readonly warnings: string[] = [];
  refreshes = 0;
  exitCode: number | null = null;
  #checks: (() => void)[] = [];

  static async start(setup: Setup = {}): Promise<TestClient> {
    const client = new TestClient(setup);
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: 'file:///plans',
      workspaceFolders: null,
      capabilities: setup.capabilities ?? isPushed,
      initializationOptions: setup.initializationOptions,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  private constructor(setup: Setup) {
    this.settings = setup.settings ?? {};
    this.files = new Map(Object.entries(setup.files ?? {}));
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    this.#startServer(toServer, toClient);
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.#answer();
    this.connection.listen();
  }

  #startServer(input: PassThrough, output: PassThrough): void {
    const watchDog: WatchDog = {
      shutdownReceived: false,
      initialize: () => {},
      exit: (code) => {
        this.exitCode = code;
        this.#check();
      },
    };
    const connection = createServerConnection(
      (logger) =>
        createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
      watchDog,
    );
    serve(connection, { files: this.#diskFiles(), plans: planFiles(this.files, this.reads), docs, library });
  }

  #diskFiles(): ProjectFiles {
    return {
      readText: async (uri) => {
        this.texts.push(uri);
        return this.files.get(uri) ?? null;
      },
      listFiles: async (root, folder) =>
        [...this.files.keys()]
          .filter((uri) => uri.startsWith(root + folder))
          .map((uri) => decodeURIComponent(uri.slice(root.length))),
      findPlans: async (folder) =>
        [...this.files]
          .filter(([uri]) => uri.startsWith(folder) && isPlanFileName(decodeURIComponent(uri)))
          .map(([uri, text]) => ({ uri, stamp: text })),
    };
  }

  #answer(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#check();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(WorkspaceFoldersRequest.type, () => [{ uri: 'file:///plans', name: 'plans' }]);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      for (const { id, registerOptions } of registrations)
        this.watched.set(id, (registerOptions?.watchers ?? []).map(globOf));
      this.#check();
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) this.watched.delete(id);
      this.#check();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.warnings.push(message);
      this.#check();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#check();
    });
  }

  open(uri: string, text: string, version = 1): void {
    const textDocument = { uri, languageId: 'guihua', version, text };
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    const textDocument = { uri, version };
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  close(uri: string): void {
    void this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  configure(settings: unknown): void {
    this.settings = settings;
    void this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Changes a file behind the server's back, as another program would; the client's watcher tells. */
  write(uri: string, text: string): void {
    this.files.set(uri, text);
    this.#tell({ uri, type: FileChangeType.Changed });
  }

  create(uri: string, text: string): void {
    this.files.set(uri, text);
    this.#tell({ uri, type: FileChangeType.Created });
  }

  remove(uri: string): void {
    this.files.delete(uri);
    this.#tell({ uri, type: FileChangeType.Deleted });
  }

  #tell(change: FileEvent): void {
    void this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [change] });
  }

  /** The diagnostics that were pushed for a version, as soon as they are there. */
  async diagnosticsOf(uri: string, version: number): Promise<Diagnostic[]> {
    const found = () =>
      this.pushed(uri)
        .filter((params) => params.version === version)
        .at(-1);
    await this.until(() => found() !== undefined);
    return found()!.diagnostics;
  }

  /** Everything that was pushed for a document so far. */
  pushed(uri: string): PublishDiagnosticsParams[] {
    return this.published.filter((params) => params.uri === uri);
  }

  /** Resolves once a message from the server has made the condition true. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#checks = this.#checks.filter((other) => other !== check);
        resolve();
      };
      this.#checks.push(check);
    });
  }

  #check(): void {
    for (const check of this.#checks) check();
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await this.until(() => this.exitCode !== null);
    this.connection.dispose();
  }
}

// file:///plans/参考/a.txt, or **/guihua.json.
function globOf({ globPattern }: FileSystemWatcher): string {
  if (typeof globPattern === 'string') return globPattern;
  const { baseUri, pattern } = globPattern;
  return decodeURIComponent(`${typeof baseUri === 'string' ? baseUri : baseUri.uri}/${pattern}`);
}

/** The text after a versioned edit to a single document. */
export function applyWorkspaceEdit(text: string, edit: WorkspaceEdit | undefined): string {
  const source = createSource(text);
  const [change] = edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('no versioned edit');
  return applyEdits(
    text,
    change.edits.flatMap((one) =>
      'newText' in one
        ? [
            {
              range: { start: offsetAt(source, one.range.start), end: offsetAt(source, one.range.end) },
              newText: one.newText,
            },
          ]
        : [],
    ),
  );
}
