import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { emptyLibrary } from '../core/library/library.ts';
import type { PlanFiles } from '../core/project/plan-files.ts';
import type { ProjectFiles } from '../lsp/host.ts';
import { serve } from '../lsp/server.ts';

/** A worker reaches no files: the drafts that are open are all there is. */
const noFiles: ProjectFiles = {
  readText: async () => null,
  listFiles: async () => [],
  findPlans: async () => [],
};

const noPlans: PlanFiles = {
  locate: (_folder, path) => path,
  pathFrom: (_folder, uri) => uri,
  look: async () => ({ is: 'file', stamp: '' }),
  read: async () => '在浏览器中读不到文件',
};

type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0] & { location: { href: string } };

// Only DOM libraries know the type of a worker's global scope.
const scope = globalThis as unknown as WorkerScope;

/** From dist/server, where the bundle lies. */
const docs = new URL('../../docs/', scope.location.href).href;

serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  files: noFiles,
  plans: noPlans,
  docs,
  library: emptyLibrary,
});
