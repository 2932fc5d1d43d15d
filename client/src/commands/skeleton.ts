import { l10n, window, workspace } from 'vscode';
import { type ActiveDraft, activeDraftEditor, languageId } from '../drafts.ts';
import type { PlanItem, SkeletonLevel } from '../protocol.ts';
import type { PlanServer } from '../server.ts';

/** 从参考规划套用提纲: the titles of a plan as a new draft, or behind the paragraph at the cursor. `id` comes from the library view. */
export async function applySkeleton(drafts: ActiveDraft, server: PlanServer, id?: unknown): Promise<void> {
  const editor = activeDraftEditor();
  const plans = (await server.library(drafts.current))?.plans ?? [];
  const plan = plans.find((one) => `/${one.id}` === id) ?? (await askForPlan(plans));
  const levels = plan && (await askForLevels());
  const target = levels && (editor ? await askForTarget() : 'new');
  if (!plan || !levels || !target) return;
  const position = target === 'here' ? editor?.selection.active : undefined;
  const answer = await server.skeleton(drafts.current, plan.id, levels, position);
  const edit = answer && (await server.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
  if (answer?.text) {
    const document = await workspace.openTextDocument({ language: languageId, content: answer.text });
    await window.showTextDocument(document);
  } else if (!edit) {
    void window.showInformationMessage(l10n.t('This plan has no headings.'));
  } else if (!(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(l10n.t('The draft has changed meanwhile. Try again.'));
  }
}

async function askForPlan(plans: readonly PlanItem[]): Promise<PlanItem | undefined> {
  const choices = plans.map((plan) => ({ label: plan.shortName, description: plan.title, plan }));
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t('Apply the outline of a reference plan'),
    placeHolder: l10n.t('Plan'),
    matchOnDescription: true,
  });
  return chosen?.plan;
}

async function askForLevels(): Promise<SkeletonLevel | undefined> {
  const choices: { label: string; levels: SkeletonLevel }[] = [
    { label: l10n.t('Parts, chapters and sections'), levels: 'section' },
    { label: l10n.t('Parts and chapters'), levels: 'chapter' },
    { label: l10n.t('Parts, chapters, sections and boxes'), levels: 'box' },
  ];
  const placeHolder = l10n.t('How much of the outline');
  return (await window.showQuickPick(choices, { placeHolder }))?.levels;
}

async function askForTarget(): Promise<'new' | 'here' | undefined> {
  const choices = [
    { label: l10n.t('As a new draft'), target: 'new' as const },
    { label: l10n.t('At the cursor of this draft'), target: 'here' as const },
  ];
  return (await window.showQuickPick(choices, { placeHolder: l10n.t('Where to') }))?.target;
}
