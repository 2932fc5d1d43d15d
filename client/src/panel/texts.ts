import { l10n } from 'vscode';
import type { ChartTexts } from './messages.ts';

export function chartTexts(): ChartTexts {
  return {
    indicators: l10n.t('Indicators'),
    draft: l10n.t('This draft'),
    plan: l10n.t('Plan'),
    base: l10n.t('Base'),
    target: l10n.t('Target'),
    change: l10n.t('Growth [in all]'),
    unit: l10n.t('Unit'),
    attribute: l10n.t('Attribute'),
    reveal: l10n.t('Show in Draft'),
    otherCategory: l10n.t('Other'),
    noName: l10n.t('(no name)'),
    noReferences: l10n.t('None of the reference plans sets a target for this indicator.'),
    noNumbers: l10n.t('There are no numbers to draw.'),
    otherUnit: l10n.t('another unit, not drawn'),
  };
}

export function noDraftText(): string {
  return l10n.t('No plan draft is open.');
}

export function noTargetsText(): string {
  return l10n.t('This draft has no table of targets yet.');
}
