import { l10n } from 'vscode';
import type { LibraryTexts } from './messages.ts';

export function libraryTexts(): LibraryTexts {
  return {
    title: l10n.t('Compare with Reference Plans'),
    subjects: l10n.t('Subjects'),
    subject: l10n.t('Subject'),
    caption: l10n.t('Who gives a subject a chapter of its own, who a section'),
    onlyMissing: l10n.t('Only what the draft lacks'),
    allHeadings: l10n.t('Show all headings'),
    nothingMissing: l10n.t('The draft treats every subject that most reference plans treat.'),
    draft: l10n.t('Draft'),
    chapter: l10n.t('Chapter'),
    section: l10n.t('Section'),
    none: l10n.t('none'),
    mention: l10n.t('mentioned only'),
    status: {
      missing: l10n.t('A chapter or section in most reference plans, none in the draft'),
      smaller: l10n.t('A chapter in most reference plans, only a section in the draft'),
      shared: l10n.t('In most reference plans and in the draft'),
      own: l10n.t('A chapter or section in the draft only'),
      some: l10n.t('A chapter or section in some reference plans only'),
    },
    reveal: l10n.t('Show in Draft'),
    indicators: l10n.t('Indicators'),
    indicator: l10n.t('Indicator'),
    missingIndicators: l10n.t('In the tables of targets of most reference plans, not in the draft'),
    differingIndicators: l10n.t('In both, with another unit or attribute'),
    noMissing: l10n.t('The draft has every indicator that most reference plans have.'),
    noDiffering: l10n.t('Units and attributes agree with those of the reference plans.'),
    differs: l10n.t('differs'),
  };
}
