import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { DraftText } from '../draft-text.ts';
import type { ActiveDraft } from '../drafts.ts';
import { fullTitle } from '../outline/tree.ts';
import type { ChapterCount, StatusResponse, WordCount } from '../protocol.ts';
import { revealPlace } from '../reveal.ts';
import type { PlanServer } from '../server.ts';
import { chapterAt } from './chapter-at.ts';
import { countDetails, number, plain } from './texts.ts';

interface Choice extends QuickPickItem {
  readonly chapter?: ChapterCount;
}

/** Word's 字数统计 of the draft, the chapter at the cursor and the selection, and the length of every chapter, which can be gone to. */
export async function pickChapter({ current, editor }: ActiveDraft, server: PlanServer): Promise<void> {
  if (!current) return;
  const selections = editor?.selections.filter((selection) => !selection.isEmpty) ?? [];
  const status = await server.status(current, selections);
  if (!status) return;
  const uri = current.uri.toString();
  const text = new DraftText(uri, status);
  const cursor = editor && text.inWhole(uri, editor.selection.active);
  const here = cursor && chapterAt(status.chapters, text, cursor);
  const choice = await window.showQuickPick<Choice>([...summary(status, here), ...chapters(status)], {
    title: l10n.t('Characters'),
    placeHolder: l10n.t('Enter goes to the chapter'),
  });
  const { chapter } = choice ?? {};
  if (chapter) await revealPlace(uri, chapter.selectionRange);
}

function summary({ draft, selection }: StatusResponse, here: ChapterCount | undefined): Choice[] {
  return [
    ...(selection ? [countChoice(l10n.t('Selection'), selection)] : []),
    ...(here ? [{ ...countChoice(plain(fullTitle(here)), here.count), chapter: here }] : []),
    countChoice(l10n.t('Whole draft'), draft),
  ];
}

function countChoice(label: string, count: WordCount): Choice {
  return {
    label,
    description: l10n.t('{0} characters', number(count.words)),
    detail: countDetails(count),
  };
}

function chapters({ chapters, draft }: StatusResponse): Choice[] {
  if (chapters.length === 0) return [];
  const indent = chapters.some(({ kind }) => kind === 'part') ? '　' : '';
  return [
    { label: l10n.t('Chapters'), kind: QuickPickItemKind.Separator },
    ...chapters.map((chapter) => ({
      label: (chapter.kind === 'chapter' ? indent : '') + plain(fullTitle(chapter)),
      description: [
        l10n.t('{0} characters', number(chapter.count.words)),
        share(chapter.count.words, draft.words),
      ].join(' · '),
      chapter,
    })),
  ];
}

/** 8% */
function share(part: number, whole: number): string {
  return `${whole > 0 ? Math.round((part / whole) * 100) : 0}%`;
}
