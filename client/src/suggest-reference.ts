import { commands, type Position, type TextDocumentChangeEvent, window } from 'vscode';

/** What the server is to be asked before a list opens by itself. */
export type HasCompletions = (position: Position, typed: string) => Promise<boolean>;

/** 第, or 见表 from an input method; not 第一节, which may be what was just taken from the list. */
const begins = /^.?([第栏表图篇章节注])$/;

/**
 * Opens the list of suggestions where a reference begins. VS Code heeds a trigger character only where no word ends, and to it 第 is one; its
 * suggestions at every word would be there in all of the text.
 */
export async function suggestReference(
  { document, contentChanges, reason }: TextDocumentChangeEvent,
  hasCompletions: HasCompletions,
): Promise<void> {
  const [change, ...others] = contentChanges;
  const typed = begins.exec(change?.text ?? '')?.[1];
  if (!change || !typed || others.length > 0 || reason !== undefined) return;
  if (window.activeTextEditor?.document !== document) return;
  const position = change.range.start.translate(0, change.text.length);
  if (!(await hasCompletions(position, typed)) || window.activeTextEditor?.document !== document) return;
  await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}
