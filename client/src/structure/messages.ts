import { l10n, Uri, window } from 'vscode';
import type { StructureWarning } from '../protocol.ts';
import { revealInEditor } from '../reveal.ts';

/** Why a change was refused; without a reason there was nothing to change. */
export function tellReason(reason: string | null): void {
  if (reason) void window.showInformationMessage(reason);
  else window.setStatusBarMessage(l10n.t('Nothing needs to be changed here.'), 4000);
}

export function tellNoHeading(): void {
  window.setStatusBarMessage(l10n.t('There is no heading here.'), 4000);
}

/** Tells what could not be kept, and leads there. */
export async function warnOf(warnings: readonly StructureWarning[]): Promise<void> {
  const [first] = warnings;
  if (!first) return;
  const show = l10n.t('Show');
  const message =
    warnings.length === 1
      ? first.message
      : l10n.t('{0} places need a look: {1}', warnings.length, first.message);
  if ((await window.showWarningMessage(message, show)) !== show) return;
  const chosen = warnings.length === 1 ? first : await pickWarning(warnings);
  if (chosen) await revealInEditor(Uri.parse(chosen.uri), chosen.range);
}

async function pickWarning(warnings: readonly StructureWarning[]): Promise<StructureWarning | undefined> {
  const choices = warnings.map((warning) => ({
    label: warning.message,
    description: l10n.t('line {0}', warning.range.start.line + 1),
    warning,
  }));
  const choice = await window.showQuickPick(choices, { title: l10n.t('Places that need a look') });
  return choice?.warning;
}
