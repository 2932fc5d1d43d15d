import { commands, type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { OpenAs } from '../open-as.ts';
import type { Outlines } from '../outline/outlines.ts';
import type { PlanServer } from '../server.ts';
import { setFollowsCursor } from '../views/outline/cursor-follower.ts';
import { addReferencePlan } from './add-reference-plan.ts';
import { createReport } from './create-report.ts';
import { registerEndBox } from './end-box.ts';
import { findSimilarPassages } from './find-similar-passages.ts';
import { registerHeadingCommands } from './headings.ts';
import { registerInsert } from './insert.ts';
import { joinDraft } from './join-draft.ts';
import { newDraft } from './new-draft.ts';
import { printPreview } from './print-preview.ts';
import { registerShowReferences } from './show-references.ts';
import { applySkeleton } from './skeleton.ts';
import { registerTidyText } from './tidy-text.ts';
import { updateToc } from './toc.ts';

/** Every command but those of the outline view itself. */
export function registerCommands(
  drafts: ActiveDraft,
  server: PlanServer,
  outlines: Outlines,
  openAs: OpenAs,
): Disposable[] {
  const register = commands.registerCommand;
  return [
    register('guihua.newDraft', newDraft),
    register('guihua.openAsPlan', async (file?: Uri) =>
      withDocument(file, (document) => openAs.asPlan(document)),
    ),
    register('guihua.openAsText', async (file?: Uri) =>
      withDocument(file, (document) => openAs.asText(document)),
    ),
    register('guihua.fixAll', () => fixAll(drafts)),
    register('guihua.addReferencePlan', (files?: Uri[]) => addReferencePlan(drafts, server, files)),
    register('guihua.createReport', (target?: Parameters<typeof createReport>[2]) =>
      createReport(drafts, server, target),
    ),
    register('guihua.printPreview', (file?: unknown) => printPreview(drafts, server, file)),
    register('guihua.findSimilarPassages', () => findSimilarPassages(drafts, server)),
    register('guihua.applySkeleton', (id?: unknown) => applySkeleton(drafts, server, id)),
    register('guihua.updateToc', () => updateToc(drafts, server)),
    register('guihua.joinDraft', () => joinDraft(drafts, server)),
    register('guihua.showOutput', () => server.client.outputChannel.show()),
    register('guihua.restartServer', () => server.restart()),
    register('guihua.outline.followCursor', () => setFollowsCursor(true)),
    register('guihua.outline.unfollowCursor', () => setFollowsCursor(false)),
    ...registerHeadingCommands(drafts, outlines),
    ...registerInsert(server, outlines),
    ...registerEndBox(),
    registerShowReferences(server),
    ...registerTidyText(drafts),
  ];
}

/** From the sidebar too: the editor's own command works on whatever editor is in front. */
async function fixAll({ current, editor }: ActiveDraft): Promise<void> {
  if (!current) return;
  await window.showTextDocument(current, editor?.viewColumn);
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.guihua', apply: 'first' });
}

/** The file that the explorer was clicked on, otherwise the document in the active editor. */
async function withDocument(file: Uri | undefined, action: (document: TextDocument) => Promise<void>) {
  const document = file ? await workspace.openTextDocument(file) : window.activeTextEditor?.document;
  if (!document) return;
  await action(document);
  if (file) await window.showTextDocument(document);
}
