import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/register.ts';
import { dropNodes, registerStructureCommands } from './commands/structure.ts';
import { ActiveDraft } from './drafts.ts';
import { formatOnSave } from './format-on-save.ts';
import { IndicatorTables } from './indicators/tables.ts';
import type { TreeNode as IndicatorNode } from './indicators/tree.ts';
import type { LibraryNode } from './library/tree.ts';
import { Offer } from './offer.ts';
import { OpenAs } from './open-as.ts';
import { Outlines } from './outline/outlines.ts';
import type { TreeNode } from './outline/tree.ts';
import { chartPanel } from './panel/chart-panel.ts';
import { libraryPanel } from './panel/library-panel.ts';
import type { ChartContent, LibraryContent } from './panel/messages.ts';
import { PanelCommand } from './panel/panel-command.ts';
import type { PreviewContent } from './panel/preview/content.ts';
import { previewPanel } from './panel/preview-panel.ts';
import { saveProjectFileAfterUndo } from './project-file.ts';
import { PlanServer } from './server.ts';
import type { CreateClient } from './server-connection.ts';
import { createLanguageStatus } from './status/language-status.ts';
import { StatusBar } from './status/status-bar.ts';
import { followHeading } from './structure/heading-context.ts';
import { StructureEditor } from './structure/structure-editor.ts';
import { IndicatorsView } from './views/indicators/view.ts';
import { LibraryView } from './views/library/view.ts';
import { OutlineView } from './views/outline/view.ts';

/** A tree of the sidebar, as it is drawn. */
interface ViewApi<Node> {
  /** Resolves as soon as the view shows the active draft as it stands. */
  whenReady(): Promise<void>;
  roots(): readonly Node[];
  children(node: Node): readonly Node[];
  describe(node: Node): { label: string; description: string; tooltip: string };
}

type PanelApi<Content> = Pick<
  PanelCommand<never, Content>,
  'shown' | 'onDidPost' | 'heard' | 'onDidReceive' | 'receive'
>;

/** What end-to-end tests can ask; the trees themselves cannot be read through VS Code. */
export interface Api {
  readonly client: BaseLanguageClient;
  readonly outline: ViewApi<TreeNode>;
  readonly indicators: ViewApi<IndicatorNode>;
  readonly chart: PanelApi<ChartContent>;
  readonly comparison: PanelApi<LibraryContent>;
  readonly preview: PanelApi<PreviewContent>;
  readonly library: ViewApi<LibraryNode>;
  readonly statusBar: Pick<StatusBar, 'text' | 'whenReady'>;
}

/** All of the extension; the entry points differ in how they reach the server. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): Api {
  const drafts = new ActiveDraft();
  const server = new PlanServer(createClient);
  const outlines = new Outlines(drafts, server);
  const view = new OutlineView(drafts, outlines, server);
  const tables = new IndicatorTables(drafts, server);
  const indicatorsView = new IndicatorsView(drafts, tables);
  const chart = new PanelCommand(chartPanel, context.extensionUri, drafts, server);
  const comparison = new PanelCommand(libraryPanel, context.extensionUri, drafts, server);
  const preview = new PanelCommand(previewPanel, context.extensionUri, drafts, server);
  const libraryView = new LibraryView(drafts, server);
  const structure = new StructureEditor(drafts, server, outlines, view);
  view.drop = (ids, target) => dropNodes(structure, ids, target);
  const statusBar = new StatusBar(drafts, server, outlines);
  const openAs = new OpenAs(context.workspaceState);
  context.subscriptions.push(
    drafts,
    server,
    outlines,
    view,
    tables,
    indicatorsView,
    libraryView,
    chart,
    comparison,
    preview,
    new Offer(openAs),
    saveProjectFileAfterUndo(),
    statusBar,
    ...createLanguageStatus(outlines),
    formatOnSave(server),
    followHeading(outlines),
    registerStructureCommands(structure),
    ...registerCommands(drafts, server, outlines, openAs),
  );
  return {
    client: server.client,
    outline: viewApi(view),
    indicators: viewApi(indicatorsView),
    chart,
    comparison,
    preview,
    library: viewApi(libraryView),
    statusBar,
  };
}

function viewApi<Node extends { children: readonly Node[] }>(
  view: Pick<ViewApi<Node>, 'whenReady' | 'describe'> & { readonly roots: readonly Node[] },
): ViewApi<Node> {
  return {
    whenReady: () => view.whenReady(),
    roots: () => view.roots,
    children: (node) => node.children,
    describe: (node) => view.describe(node),
  };
}
