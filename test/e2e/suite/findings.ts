import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './events.ts';

/** Waits until a document's findings of one rule are as many as expected, and returns them. */
export function findingsOf(uri: vscode.Uri, rule: string, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(`${count} × ${rule}`, vscode.languages.onDidChangeDiagnostics, () => {
    const found = vscode.languages.getDiagnostics(uri).filter((finding) => ruleOf(finding) === rule);
    return found.length === count ? found : undefined;
  });
}

/** The `code` of a diagnostic with a documentation page is an object. */
export function ruleOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** The quick fixes that the light bulb at a finding offers, the preferred one first. */
export async function fixesFor(uri: vscode.Uri, finding: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

export async function applyAction(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'no such action');
  assert.ok(await vscode.workspace.applyEdit(action.edit), `could not apply ${action.title}`);
}
