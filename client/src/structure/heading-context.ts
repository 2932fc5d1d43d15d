import { commands, Disposable, window } from 'vscode';
import { Debounce } from '../debounce.ts';
import { activeDraftEditor } from '../drafts.ts';
import type { Outline, Outlines } from '../outline/outlines.ts';
import { isOnHeading } from './node-at.ts';

/** Keeps `guihua.onHeading`: only on the line of a heading do keys such as Alt+Shift+Up move a section instead of lines. */
export function followHeading(outlines: Outlines): Disposable {
  let outline: Outline | undefined;
  let known = false;
  const update = () => {
    const editor = activeDraftEditor();
    const single = editor?.selections.length === 1 ? editor : undefined;
    const cursor = single && outline?.text.inWhole(single.document.uri.toString(), single.selection.active);
    const now = Boolean(cursor && outline && isOnHeading(outline.roots, cursor));
    if (now === known) return;
    known = now;
    void commands.executeCommand('setContext', 'guihua.onHeading', now);
  };
  const moving = new Debounce(30, update);
  return Disposable.from(
    moving,
    outlines.onDidChange((next) => {
      outline = next;
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(() => moving.trigger()),
  );
}
