import {
  l10n,
  type QuickInputButton,
  type QuickPickItem,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  window,
} from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import { openLibraryDocument } from '../library/documents.ts';
import type { SimilarPassage, SimilarPassagesResponse } from '../protocol.ts';
import type { PlanServer } from '../server.ts';

interface Choice extends QuickPickItem {
  readonly passage: SimilarPassage;
}

/** 查重: lists what the draft has from the reference plans. The editor shows the passage that the list stands on. */
export async function findSimilarPassages(drafts: ActiveDraft, server: PlanServer): Promise<void> {
  const { current, editor } = drafts;
  if (!current) return;
  const answer = await server.similarPassages(current);
  if (!answer) return;
  if (answer.passages.length > 0) choose(await window.showTextDocument(current, editor?.viewColumn), answer);
  else void window.showInformationMessage([emptyMessage(answer), ...answer.remarks].join(' '));
}

function emptyMessage({ plans }: SimilarPassagesResponse): string {
  return plans.length > 0
    ? l10n.t('No passage of the draft stands in a reference plan.')
    : l10n.t('There are no reference plans.');
}

function choose(editor: TextEditor, { passages }: SimilarPassagesResponse): void {
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  let chosen = false;
  const pick = window.createQuickPick<Choice>();
  pick.title = l10n.t('Passages that a reference plan has, too ({0})', passages.length);
  pick.placeholder = l10n.t('Enter goes to the passage, Escape back to where you were');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = passages.map(choiceOf);
  pick.onDidChangeActive(([choice]) => {
    if (choice) void show(editor, choice.passage);
  });
  pick.onDidAccept(() => {
    chosen = true;
    const [choice] = pick.activeItems;
    pick.hide();
    if (choice) void show(editor, choice.passage);
  });
  pick.onDidTriggerItemButton(({ item: { passage } }) => {
    chosen = true;
    pick.hide();
    const line = passage.section?.line ?? 0;
    void openLibraryDocument(passage.plan.uri, { line, top: line }, true);
  });
  pick.onDidHide(() => {
    pick.dispose();
    if (!chosen) void goBack(editor, before);
  });
  pick.show();
}

function choiceOf(passage: SimilarPassage): Choice {
  const { excerpt, characters, plan, section } = passage;
  return {
    label: excerpt,
    description: l10n.t('{0} characters', characters),
    detail: section ? `${plan.name} ${section.label}　${section.title}` : plan.name,
    buttons: [openButton()],
    passage,
  };
}

function openButton(): QuickInputButton {
  return { iconPath: new ThemeIcon('split-horizontal'), tooltip: l10n.t('Open the Reference Plan Beside') };
}

/** In the editor of the draft; another of its files opens in the same place. */
async function show(editor: TextEditor, { range: { start, end, uri } }: SimilarPassage): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const shown = uri === undefined ? editor : await showFile(editor, Uri.parse(uri));
  shown.selection = new Selection(range.end, range.start);
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function showFile({ viewColumn }: TextEditor, file: Uri): Thenable<TextEditor> {
  return window.showTextDocument(file, { ...(viewColumn && { viewColumn }), preserveFocus: true });
}

async function goBack(
  editor: TextEditor,
  before: { selection: Selection; visible: Range | undefined },
): Promise<void> {
  const shown = await showFile(editor, editor.document.uri);
  shown.selection = before.selection;
  if (before.visible) shown.revealRange(before.visible, TextEditorRevealType.AtTop);
}
