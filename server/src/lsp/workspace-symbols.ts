import type {
  CancellationToken,
  Connection,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { type FoundSymbol, matchesQuery, planSymbols } from '../core/features/workspace-symbols.ts';
import type { Plan } from '../core/model/plan.ts';
import { parsePlan } from '../core/parse.ts';
import { createSource, filesOf, type Source } from '../core/text/source.ts';
import { toLocation, toSymbolKind } from './convert.ts';
import { guarded, stopIfCancelled } from './guard.ts';
import type { PlanFile, ProjectFiles } from './host.ts';
import type { Session } from './session.ts';
import { plainUri } from './uris.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** More than anyone looks through; what is typed next narrows the search. */
const mostSymbols = 1000;

/** "Go to Symbol in Workspace": over the open drafts and those that lie in the workspace's folders. */
export function serveWorkspaceSymbols(
  connection: Connection,
  session: Session,
  files: ProjectFiles,
  folders: WorkspaceFolders,
): void {
  const closed = new ClosedPlans(files);
  connection.onWorkspaceSymbol(
    guarded<WorkspaceSymbolParams, SymbolInformation[] | null>(connection, null, async ({ query }, token) => {
      const plans = await openPlans(session);
      const found = plans.flatMap((plan) => matching(query, located(plan.source, planSymbols(plan))));
      const open = new Set(plans.flatMap(({ source }) => filesOf(source).map(({ uri }) => plainUri(uri))));
      for (const file of await closed.find(await folders(), token)) {
        if (found.length >= mostSymbols) break;
        if (open.has(plainUri(file.uri))) continue;
        found.push(...matching(query, await closed.symbols(file)));
        stopIfCancelled(token);
      }
      return found.slice(0, mostSymbols);
    }),
  );
}

/** Several documents may belong to one plan. */
async function openPlans(session: Session): Promise<Plan[]> {
  const plans = await Promise.all(session.documents.keys().map((uri) => session.plan(uri)));
  return [...new Set(plans)].filter((plan) => plan !== null);
}

/** Symbols of files that no editor has open, read again only when a file has changed. */
class ClosedPlans {
  readonly #files: ProjectFiles;
  readonly #known = new Map<string, { stamp: string; symbols: readonly SymbolInformation[] }>();

  constructor(files: ProjectFiles) {
    this.#files = files;
  }

  async find(folders: readonly string[], token: CancellationToken): Promise<PlanFile[]> {
    const found: PlanFile[] = [];
    for (const folder of folders) {
      found.push(...(await this.#files.findPlans(folder, () => token.isCancellationRequested)));
      stopIfCancelled(token);
    }
    return found;
  }

  async symbols({ uri, stamp }: PlanFile): Promise<readonly SymbolInformation[]> {
    const known = this.#known.get(uri);
    if (known?.stamp === stamp) return known.symbols;
    const source = createSource((await this.#files.readText(uri)) ?? '', uri);
    const symbols = located(source, planSymbols(parsePlan(source)));
    this.#known.set(uri, { stamp, symbols });
    return symbols;
  }
}

function located(source: Source, symbols: readonly FoundSymbol[]): SymbolInformation[] {
  return symbols.map(({ kind, name, container, range }) => ({
    name,
    kind: toSymbolKind(kind),
    containerName: container,
    location: toLocation(source, range),
  }));
}

function matching(query: string, symbols: readonly SymbolInformation[]): SymbolInformation[] {
  return symbols.filter(({ name }) => matchesQuery(name, query));
}
