import { l10n, ThemeIcon } from 'vscode';
import type { Group, LibraryNode } from '../../library/tree.ts';
import type { PlanItem } from '../../protocol.ts';
import { iconOf as indicatorIcon } from '../indicators/icons.ts';
import * as indicators from '../indicators/texts.ts';
import { iconOf as headingIcon } from '../outline/icons.ts';
import * as headings from '../outline/texts.ts';

// What the tree says of a node. Below a plan's groups it is what the outline and the indicators of a draft say of theirs.

export function labelOf({ plan, subject }: LibraryNode): string {
  switch (subject.kind) {
    case 'plan':
      return plan.shortName;
    case 'group':
      return groupName(subject.group);
    case 'heading':
      return headings.labelOf(subject.node);
    case 'indicator':
      return indicators.labelOf(subject.node);
  }
}

export function descriptionOf({ plan, subject }: LibraryNode): string {
  switch (subject.kind) {
    case 'plan':
      return plan.fullText ? `${yearsOf(plan)} · ${l10n.t('full text')}` : yearsOf(plan);
    case 'group':
      return subject.group === 'outline' ? '' : String(subject.count);
    case 'heading':
      return '';
    case 'indicator':
      return indicators.descriptionOf(subject.node);
  }
}

export function tooltipOf(node: LibraryNode): string {
  const { plan, subject } = node;
  switch (subject.kind) {
    case 'plan':
      return [plan.title, yearsOf(plan), l10n.t('Source: {0}', plan.source), contentText(plan)].join('\n');
    case 'group':
      return labelOf(node);
    case 'heading':
      return headings.tooltipOf(subject.node, []);
    case 'indicator':
      return indicators.tooltipOf(subject.node, []);
  }
}

/** What a screen reader says. */
export function spokenLabel(node: LibraryNode): string {
  const { plan, subject } = node;
  switch (subject.kind) {
    case 'plan':
      return [plan.shortName, l10n.t('Reference plan'), yearsOf(plan), contentText(plan)].join(l10n.t(', '));
    case 'group':
      return [labelOf(node), descriptionOf(node)].filter(Boolean).join(l10n.t(', '));
    case 'heading':
      return headings.spokenLabel(subject.node, []);
    case 'indicator':
      return indicators.spokenLabel(subject.node, []);
  }
}

const groupIcons: Readonly<Record<Group, string>> = {
  outline: 'list-tree',
  boxes: 'package',
  indicators: 'graph',
};

export function iconOf({ subject }: LibraryNode): ThemeIcon {
  switch (subject.kind) {
    case 'plan':
      return new ThemeIcon('notebook');
    case 'group':
      return new ThemeIcon(groupIcons[subject.group]);
    case 'heading':
      return headingIcon(subject.node.kind, undefined);
    case 'indicator':
      return indicatorIcon(subject.node, undefined);
  }
}

export function groupName(group: Group): string {
  switch (group) {
    case 'outline':
      return l10n.t('Outline');
    case 'boxes':
      return l10n.t('Boxes');
    case 'indicators':
      return l10n.t('Indicators');
  }
}

/** 2021—2025 */
function yearsOf({ period }: PlanItem): string {
  return `${period.baseYear + 1}—${period.targetYear}`;
}

function contentText({ fullText }: PlanItem): string {
  return fullText ? l10n.t('full text') : l10n.t('outline, boxes and indicators, not the full text');
}
