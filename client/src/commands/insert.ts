import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  SnippetString,
  type TextDocumentShowOptions,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { activeDraftEditor } from '../drafts.ts';
import { insertInStructure } from '../insert/structure.ts';
import { captionTarget, headingTarget } from '../insert/target.ts';
import type { Outline, Outlines } from '../outline/outlines.ts';
import type { Position } from '../positions.ts';
import type { BlockKind, NodeKind } from '../protocol.ts';
import type { PlanServer } from '../server.ts';

type Heading = 'part' | 'chapter' | 'section';
type Kind = Heading | BlockKind | 'note' | 'reference';

const captions: Readonly<Record<BlockKind, NodeKind>> = {
  box: 'box',
  targets: 'table',
  review: 'table',
  figure: 'figure',
};

/** What can be inserted, as the author is asked. */
function choices(): (QuickPickItem & { readonly what?: Kind })[] {
  const separator = (label: string) => ({ label, kind: QuickPickItemKind.Separator });
  return [
    separator(l10n.t('Heading')),
    { label: l10n.t('Part 篇'), what: 'part' },
    { label: l10n.t('Chapter 章'), what: 'chapter' },
    { label: l10n.t('Section 节'), what: 'section' },
    separator(l10n.t('Block')),
    { label: l10n.t('Box 专栏'), what: 'box' },
    { label: l10n.t('Table of targets'), what: 'targets' },
    { label: l10n.t('Review table'), what: 'review' },
    { label: l10n.t('Figure'), what: 'figure' },
    separator(l10n.t('At the cursor')),
    { label: l10n.t('Footnote with its definition'), what: 'note' },
    { label: l10n.t('Reference to a reference plan'), what: 'reference' },
  ];
}

/** 插入…: everything a plan is made of, with the right number. */
export function registerInsert(server: PlanServer, outlines: Outlines): Disposable[] {
  const run = async (what: Kind | undefined, title?: unknown) => {
    const editor = activeDraftEditor();
    if (editor && what)
      await insertAt(editor, what, server, outlines, typeof title === 'string' ? title : undefined);
  };
  return [
    commands.registerCommand('guihua.insert', async () => {
      const placeHolder = l10n.t('What to insert');
      await run((await window.showQuickPick(choices(), { placeHolder, title: l10n.t('Insert') }))?.what);
    }),
    ...choices().flatMap(({ what }) =>
      what ? [commands.registerCommand(`guihua.insert.${what}`, (title?: unknown) => run(what, title))] : [],
    ),
  ];
}

async function insertAt(
  editor: TextEditor,
  what: Kind,
  server: PlanServer,
  outlines: Outlines,
  title: string | undefined,
): Promise<void> {
  switch (what) {
    case 'part':
    case 'chapter':
    case 'section':
      return insertHeading(editor, what, server, outlines, title ?? (await askForTitle()));
    case 'note':
      return insertNote(editor, server);
    case 'reference':
      await commands.executeCommand('guihua.library.insertReference');
      return;
    default:
      return insertBlock(editor, what, server, outlines);
  }
}

async function insertHeading(
  editor: TextEditor,
  what: Heading,
  server: PlanServer,
  outlines: Outlines,
  title: string | undefined,
): Promise<void> {
  if (title === undefined) return;
  const outline = await outlines.of(editor.document);
  if (!outline) return;
  const target = headingTarget(outline.roots, cursorIn(outline, editor), what);
  await insertInStructure(server, editor, outline, target, what, title.trim());
}

/** In a draft of several files places are compared in the whole. */
function cursorIn({ text }: Outline, { document, selection }: TextEditor): Position {
  return text.inWhole(document.uri.toString(), selection.active) ?? selection.active;
}

function askForTitle(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Insert'),
    prompt: l10n.t('Title, without its number'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A heading needs a title.') : undefined),
  });
}

/** Where no other of its kind follows, the block is just put in; otherwise its caption is, so that the others count on. */
async function insertBlock(
  editor: TextEditor,
  what: BlockKind,
  server: PlanServer,
  outlines: Outlines,
): Promise<void> {
  const { document, selection } = editor;
  const block = await server.block(document, selection.active, what);
  if (!block) return;
  if (!block.followed) {
    await editor.insertSnippet(
      new SnippetString(block.snippet),
      server.client.protocol2CodeConverter.asPosition(block.position),
    );
    return;
  }
  const outline = await outlines.of(document);
  if (!outline) return;
  const target = captionTarget(outline.roots, cursorIn(outline, editor));
  const inserted = await insertInStructure(server, editor, outline, target, captions[what], block.title);
  if (!inserted) return;
  if (what === 'targets' || what === 'review')
    await inserted.insertSnippet(new SnippetString(`\n\n${block.body}`));
  else selectTitle(inserted, block.title);
}

/** The definition is shown where the author writes. */
function viewOf({ viewColumn }: TextEditor): TextDocumentShowOptions {
  return viewColumn ? { viewColumn } : {};
}

/** 重点工程 of `> **专栏 2　重点工程**`, to be written over. */
function selectTitle(editor: TextEditor, title: string): void {
  const { line } = editor.selection.active;
  const at = editor.document.lineAt(line).text.indexOf(title);
  if (at >= 0) editor.selection = new Selection(line, at, line, at + title.length);
}

/** The mark stands at the cursor; the author goes on with the definition. One step to undo. */
async function insertNote(editor: TextEditor, server: PlanServer): Promise<void> {
  const { document } = editor;
  const answer = await server.note(document, editor.selection.active);
  const converter = server.client.protocol2CodeConverter;
  const edit = answer && (await converter.asWorkspaceEdit(answer.edit));
  if (!answer || !edit || !(await workspace.applyEdit(edit))) return;
  const words = converter.asRange(answer.words);
  const shown = await window.showTextDocument(Uri.parse(answer.uri), viewOf(editor));
  shown.selection = new Selection(words.start, words.end);
  shown.revealRange(words);
}
