import { DiagnosticSeverity, type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { guihuaFindings } from '../diagnostics.ts';
import { type ActiveDraft, draftSelector } from '../drafts.ts';
import { worst } from '../outline/findings.ts';
import type { Outlines } from '../outline/outlines.ts';
import { findingCount, severityCounts } from '../views/finding-texts.ts';

/** Behind the {} of the status bar: the plan's period and how many findings there are. */
export function createLanguageStatus(drafts: ActiveDraft, outlines: Outlines): Disposable[] {
  const status = languages.createLanguageStatusItem('guihua.findings', draftSelector);
  status.name = l10n.t('Plan');
  status.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };

  const showFindings = () => {
    if (!drafts.current) return;
    const findings = guihuaFindings(drafts.current.uri);
    status.text = findings.length > 0 ? severityCounts(findings) : l10n.t('No problems');
    status.severity = statusSeverity(worst(findings));
    status.accessibilityInformation = { label: findingCount(findings) || l10n.t('No problems') };
  };
  showFindings();
  return [
    status,
    drafts.onDidChange(showFindings),
    languages.onDidChangeDiagnostics(showFindings),
    outlines.onDidChange(({ period }) => {
      status.detail = period ? l10n.t('Plan for {0}–{1}', period.baseYear + 1, period.targetYear) : '';
    }),
  ];
}

function statusSeverity(severity: number | undefined): LanguageStatusSeverity {
  if (severity === DiagnosticSeverity.Error) return LanguageStatusSeverity.Error;
  return severity === DiagnosticSeverity.Warning
    ? LanguageStatusSeverity.Warning
    : LanguageStatusSeverity.Information;
}
