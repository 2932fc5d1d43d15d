import { commands, window } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';

/** VS Code's own list of headings: it filters, and shows the heading that it stands on. */
export async function pickHeading({ current, editor }: ActiveDraft): Promise<void> {
  if (!current) return;
  await window.showTextDocument(current, editor?.viewColumn);
  await commands.executeCommand('workbench.action.gotoSymbol');
}
