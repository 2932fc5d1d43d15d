import { type Disposable, l10n, languages } from 'vscode';
import { draftSelector } from '../drafts.ts';
import type { Outlines } from '../outline/outlines.ts';

/** Behind the {} of the status bar: how the draft is read. What was found in it has an item of its own. */
export function createLanguageStatus(outlines: Outlines): Disposable[] {
  const status = languages.createLanguageStatusItem('guihua.reading', draftSelector);
  status.name = l10n.t('Plan');
  return [
    status,
    outlines.onDidChange(({ period, text }) => {
      status.text = period
        ? l10n.t('Plan for {0}–{1}', period.baseYear + 1, period.targetYear)
        : l10n.t('The draft names no period.');
      status.detail = text.files.length > 1 ? l10n.t('{0} files', text.files.length) : '';
    }),
  ];
}
