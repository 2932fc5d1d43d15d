import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import { diskPlans } from './plan-files.ts';
import { diskFiles } from './project-files.ts';
import { shippedLibrary } from './shipped-plans.ts';

/** From dist/server, where the bundle lies. */
const docs = pathToFileURL(join(__dirname, '..', '..', 'docs', '/')).href;

/** Without a connection, the command line says how the client is reached: --stdio, --node-ipc, --pipe=… */
export function startServer(connection: Connection = createConnection()): void {
  serve(connection, { files: diskFiles, plans: diskPlans, docs, library: shippedLibrary });
}

if (require.main === module) startServer();
