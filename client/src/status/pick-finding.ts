import { commands, type Diagnostic, l10n, type QuickPickItem, ThemeIcon, Uri, window } from 'vscode';
import { guihuaFindings } from '../diagnostics.ts';
import type { DraftText } from '../draft-text.ts';
import type { ActiveDraft } from '../drafts.ts';
import { Findings } from '../outline/findings.ts';
import { isBefore, type Position, type Range } from '../positions.ts';
import { revealInEditor } from '../reveal.ts';
import { findingCount, severityCounts } from '../views/finding-texts.ts';
import { lineText } from '../views/place-text.ts';
import { severityIcon } from './texts.ts';

interface Choice extends QuickPickItem {
  readonly uri: Uri;
  readonly finding: Diagnostic;
  /** Where it begins in the whole draft. */
  readonly inWhole: Position;
}

/** Lists the findings of the draft and stands on the next one behind the cursor: Enter goes there. */
export function pickFinding(text: DraftText, { editor }: ActiveDraft): void {
  const choices = choicesIn(text);
  const pick = window.createQuickPick<Choice>();
  const findings = choices.map(({ finding }) => finding);
  pick.title =
    findings.length > 0 ? `${findingCount(findings)} · ${severityCounts(findings)}` : l10n.t('No problems');
  pick.placeholder = l10n.t('Enter goes to the problem');
  pick.matchOnDetail = true;
  pick.buttons = [{ iconPath: new ThemeIcon('list-tree'), tooltip: l10n.t('Show Problems') }];
  pick.items = choices;
  const cursor = editor && text.inWhole(editor.document.uri.toString(), editor.selection.active);
  const next = cursor && choices.find(({ inWhole }) => isBefore(cursor, inWhole));
  if (next) pick.activeItems = [next];
  pick.onDidTriggerButton(() => {
    pick.hide();
    void commands.executeCommand('workbench.actions.view.problems');
  });
  pick.onDidAccept(() => {
    const [choice] = pick.activeItems;
    pick.hide();
    if (choice) void revealInEditor(choice.uri, choice.finding.range);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** In order of the text, file by file. */
function choicesIn(text: DraftText): Choice[] {
  return text.files.flatMap((file) => {
    const uri = Uri.parse(file.uri);
    return new Findings(guihuaFindings(uri)).all.map((finding) => ({
      label: `$(${severityIcon(finding.severity)}) ${firstLine(finding.message)}`,
      detail: detailOf(finding, text.files.length > 1 ? file.uri : undefined),
      uri,
      finding,
      inWhole: text.inWhole(file.uri, finding.range.start) ?? finding.range.start,
    }));
  });
}

/** 第 21 行 · indicator/cumulative-mismatch */
function detailOf({ range, code }: Diagnostic, uri: string | undefined): string {
  return `${lineText({ ...plainRange(range), ...(uri && { uri }) })} · ${ruleOf(code)}`;
}

function plainRange({ start, end }: Diagnostic['range']): Range {
  return { start, end };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

function ruleOf(code: unknown): string {
  const value = typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
  return typeof value === 'string' ? value : '';
}
