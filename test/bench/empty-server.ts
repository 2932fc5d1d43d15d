// A language server of the same libraries that does nothing: it follows the document and publishes what it was given.
import {
  createConnection,
  type Diagnostic,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
let diagnostics: Diagnostic[] = [];

connection.onInitialize((params: InitializeParams) => {
  diagnostics = params.initializationOptions.diagnostics;
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } };
});
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics }),
);
documents.listen(connection);
connection.listen();
