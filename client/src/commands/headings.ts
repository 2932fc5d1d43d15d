import { commands, type Disposable, l10n, type TextEditor, window } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import { headingAt, nextHeading, parentHeading, previousHeading } from '../outline/navigate.ts';
import type { Outlines } from '../outline/outlines.ts';
import type { TreeNode } from '../outline/tree.ts';
import type { Position } from '../positions.ts';
import { revealPlace } from '../reveal.ts';

type FindHeading = (roots: readonly TreeNode[], cursor: Position) => TreeNode | undefined;

const moves: Readonly<Record<string, FindHeading>> = {
  'guihua.nextHeading': nextHeading,
  'guihua.previousHeading': previousHeading,
  'guihua.parentHeading': headingAbove,
};

export function registerHeadingCommands(drafts: ActiveDraft, outlines: Outlines): Disposable[] {
  return Object.entries(moves).map(([command, find]) =>
    commands.registerCommand(command, async () => {
      const { editor } = drafts;
      if (editor) await move(editor, outlines, find);
    }),
  );
}

async function move(editor: TextEditor, outlines: Outlines, find: FindHeading): Promise<void> {
  const outline = await outlines.of(editor.document);
  if (!outline) return;
  const uri = editor.document.uri.toString();
  const cursor = outline.text.inWhole(uri, editor.selection.active);
  const heading = cursor && find(outline.roots, cursor);
  if (heading) await revealPlace(uri, heading.place);
  else window.setStatusBarMessage(l10n.t('There is no such heading from here.'), 2000);
}

/** From the text to its heading, from a heading to the one above. */
function headingAbove(roots: readonly TreeNode[], cursor: Position): TreeNode | undefined {
  const here = headingAt(roots, cursor);
  return here && cursor.line <= here.selectionRange.end.line ? parentHeading(here) : here;
}
