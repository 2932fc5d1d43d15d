import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/register.ts';
import { ActiveDraft } from './drafts.ts';
import { Offer } from './offer.ts';
import { OpenAs } from './open-as.ts';
import { Outlines } from './outline/outlines.ts';
import type { TreeNode } from './outline/tree.ts';
import { type CreateClient, PlanServer } from './server.ts';
import { createStatus } from './status.ts';
import { OutlineView } from './views/outline/view.ts';

/** What end-to-end tests can ask; the tree itself cannot be read through VS Code. */
export interface Api {
  readonly client: BaseLanguageClient;
  readonly outline: {
    /** Resolves as soon as the outline shows the active draft as it stands. */
    whenReady(): Promise<void>;
    roots(): readonly TreeNode[];
    children(node: TreeNode): readonly TreeNode[];
    describe(node: TreeNode): { label: string; description: string; tooltip: string };
  };
}

/** All of the extension; the entry points differ in how they reach the server. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): Api {
  const drafts = new ActiveDraft();
  const server = new PlanServer(createClient);
  const outlines = new Outlines(drafts, server);
  const view = new OutlineView(drafts, outlines);
  const openAs = new OpenAs(context.workspaceState);
  context.subscriptions.push(
    drafts,
    server,
    outlines,
    view,
    new Offer(openAs),
    ...createStatus(drafts, outlines),
    ...registerCommands(drafts, server, outlines, openAs),
  );
  return {
    client: server.client,
    outline: {
      whenReady: () => view.whenReady(),
      roots: () => view.roots,
      children: (node) => node.children,
      describe: (node) => view.describe(node),
    },
  };
}
