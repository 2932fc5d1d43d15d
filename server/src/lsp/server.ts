import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  MessageType,
  PositionEncodingKind,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { serveAddPlans } from './add-plans.ts';
import { Analyses } from './analyses.ts';
import { type ClientSupport, readSupport } from './client-support.ts';
import { fixAllKind, serveCodeActions, tidyKind } from './code-actions.ts';
import { serveCompletion, triggerCharacters } from './completion.ts';
import { servePull } from './diagnostics.ts';
import { serveDocumentLinks } from './document-links.ts';
import { createDocuments } from './documents.ts';
import { Drafts } from './drafts.ts';
import { serveFormatting } from './formatting.ts';
import { describe } from './guard.ts';
import type { Host } from './host.ts';
import { serveHover } from './hover.ts';
import { serveInsert } from './insert.ts';
import { draftsChanged, serveJoinedDraft } from './joined-draft.ts';
import { serveLibrary } from './library.ts';
import { serveLibraryComparison } from './library-comparison.ts';
import { serveNavigation } from './navigation.ts';
import { PlanWatcher } from './plan-watcher.ts';
import { servePreview } from './preview.ts';
import { ProjectFileFinder, projectFileName } from './project-file.ts';
import { ProjectLibraries } from './project-libraries.ts';
import { Publisher } from './publisher.ts';
import { serveReferenceLenses } from './reference-lenses.ts';
import { serveRename } from './rename.ts';
import { serveReport } from './report.ts';
import { Session } from './session.ts';
import { SettingsStore } from './settings-store.ts';
import { serveSimilarPassages } from './similar-passages.ts';
import { serveSkeleton } from './skeleton.ts';
import { serveStatus } from './status.ts';
import { serveStructure } from './structure.ts';
import { serveStructureActions } from './structure-actions.ts';
import { serveStructureChanges } from './structure-changes.ts';
import { serveTables } from './tables.ts';
import { serveToc, updateTocKind } from './toc.ts';
import { workspaceFolders } from './workspace-folders.ts';
import { serveWorkspaceSymbols } from './workspace-symbols.ts';

/** Runs the language server on a connection until the client leaves. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const support = readSupport(params);
    start(connection, host, support, params);
    return { capabilities: capabilities(support), serverInfo: { name: 'guihua' } };
  });
  connection.listen();
}

function capabilities(support: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      willSaveWaitUntil: true,
    },
    documentSymbolProvider: { label: '规划' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorMove,
        fixAllKind,
        tidyKind,
        updateTocKind,
      ],
      resolveProvider: true,
    },
    completionProvider: { triggerCharacters },
    hoverProvider: true,
    renameProvider: { prepareProvider: true },
    codeLensProvider: {},
    documentLinkProvider: {},
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    ...(support.pullDiagnostics && {
      diagnosticProvider: { identifier: 'guihua', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: { workspaceFolders: { supported: true } },
  };
}

function start(connection: Connection, host: Host, support: ClientSupport, params: InitializeParams): void {
  const projectFiles = new ProjectFileFinder(host.files, (uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });
  const settings = new SettingsStore(connection, projectFiles, support.configuration);
  settings.changed(params.initializationOptions);
  const analyses = new Analyses((rule, error) => connection.console.error(`${rule}: ${describe(error)}`));
  const documents = createDocuments();
  const folders = workspaceFolders(connection, support, params);
  const watcher = new PlanWatcher(connection, support);
  const libraries = new ProjectLibraries(host, projectFiles, settings, folders, {
    watch: (uris) => watcher.watch(uris),
    warn: (message) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    fail: (error) => connection.console.error(describe(error)),
  });
  const fileWatcher = new PlanWatcher(connection, support);
  const drafts = new Drafts(documents, host.files, projectFiles, (uris) => fileWatcher.watch(uris));
  const session = new Session(documents, support, host.docs, analyses, settings, libraries, drafts);
  documents.listen(connection);
  documents.onDidClose(({ document }) => {
    settings.forget(document.uri);
    libraries.forget(document.uri);
    drafts.forget(document.uri);
  });

  serveStructure(connection, session);
  serveStructureChanges(connection, session);
  serveStructureActions(connection, session);
  serveStatus(connection, session);
  serveLibraryComparison(connection, session);
  serveReport(connection, session);
  serveJoinedDraft(connection, session);
  servePreview(connection, session);
  serveRename(connection, session);
  serveSimilarPassages(connection, session);
  serveNavigation(connection, session);
  serveCodeActions(connection, session);
  serveHover(connection, session);
  serveTables(connection, session);
  serveToc(connection, session);
  serveInsert(connection, session);
  serveSkeleton(connection, session);
  serveReferenceLenses(connection, session);
  serveDocumentLinks(connection, session);
  serveCompletion(connection, session);
  serveFormatting(connection, session);
  serveWorkspaceSymbols(connection, session, host.files, folders);
  serveAddPlans(connection, host);
  const libraryMayDiffer = serveLibrary(connection, session);
  const refresh = serveDiagnostics(connection, session);

  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    libraries.changed();
    refresh();
    libraryMayDiffer();
    if (support.refreshInlayHints) connection.languages.inlayHint.refresh().catch(() => {});
    if (support.refreshCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // The editor's text counts: that it was saved changes nothing.
    if (changes.every(({ uri, type }) => type === FileChangeType.Changed && drafts.isOpenFile(uri))) return;
    if (drafts.changed(changes)) void connection.sendNotification(draftsChanged);
    // A reference plan that changes leaves the settings as they are.
    if (changes.some(({ uri }) => uri.endsWith(`/${projectFileName}`))) settings.changed();
    libraries.changed();
    refresh();
    libraryMayDiffer();
  });
  connection.onInitialized(() => register(connection, support));
}

/** In the way the client prefers. The result makes everything be checked again. */
function serveDiagnostics(connection: Connection, session: Session): () => void {
  const { documents, support } = session;
  const publisher = new Publisher(connection, session);
  if (support.pullDiagnostics) servePull(connection, session, (...answer) => publisher.answered(...answer));
  documents.onDidChangeContent(({ document }) => publisher.publish([document.uri]));
  documents.onDidClose(({ document }) => publisher.close(document.uri));
  return () => {
    if (support.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
    void publisher.publishAll();
  };
}

/** Asks the client to tell when settings or a guihua.json change. */
function register(connection: Connection, support: ClientSupport): void {
  const fail = (error: unknown) => connection.console.warn(describe(error));
  if (support.registerConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'guihua' }).catch(fail);
  }
  if (support.registerWatchers) {
    const watchers = [{ globPattern: `**/${projectFileName}` }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(fail);
  }
}
