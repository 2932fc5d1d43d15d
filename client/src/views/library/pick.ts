import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { LibraryNode } from '../../library/tree.ts';
import { walk } from '../../walk.ts';
import { descriptionOf, labelOf } from './texts.ts';

interface Choice extends QuickPickItem {
  readonly node?: LibraryNode;
}

/** Asks for a plan, then for a place in it. */
export async function pickPlace(plans: readonly LibraryNode[]): Promise<LibraryNode | undefined> {
  if (plans.length === 0) {
    void window.showInformationMessage(l10n.t('There are no reference plans.'));
    return undefined;
  }
  const plan = plans.length === 1 ? plans[0] : await pickPlan(plans);
  if (!plan) return undefined;
  const choices: Choice[] = [
    { label: l10n.t('From the beginning'), node: plan },
    ...plan.children.flatMap((group) => [
      { label: labelOf(group), kind: QuickPickItemKind.Separator },
      ...[...walk(group.children)].map(placeChoice),
    ]),
  ];
  const choice = await window.showQuickPick(choices, {
    title: labelOf(plan),
    placeHolder: l10n.t('Chapter, section, box or indicator'),
    matchOnDescription: true,
  });
  return choice?.node;
}

async function pickPlan(plans: readonly LibraryNode[]): Promise<LibraryNode | undefined> {
  const choices = plans.map((node) => ({ label: labelOf(node), description: node.plan.title, node }));
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('Reference Plans'),
    placeHolder: l10n.t('Plan'),
    matchOnDescription: true,
  });
  return choice?.node;
}

/** 第一节 and 森林覆盖率 are one of many: with the chapter above it, with its values and its table. */
function placeChoice(node: LibraryNode): Choice {
  const above = node.subject.kind === 'indicator' ? tableOf(node) : node.parent;
  const where = above && above !== node && above.subject.kind !== 'group' ? labelOf(above) : '';
  return {
    label: labelOf(node),
    description: [descriptionOf(node), where].filter(Boolean).join(' · '),
    node,
  };
}

function tableOf(node: LibraryNode): LibraryNode {
  return node.parent && node.parent.subject.kind === 'indicator' ? tableOf(node.parent) : node;
}
