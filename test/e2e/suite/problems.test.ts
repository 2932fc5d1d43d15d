import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openDraft, putCursor, type } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';
import { applyAction, findingsOf, fixesFor } from './findings.ts';

/** 第三章 follows 第一章. */
const gap =
  '# 云汐市规划\r\n\r\n## 第一章　总则\r\n\r\n依法编制。\r\n\r\n## 第三章　目标\r\n\r\n稳中求进。\r\n';
const rule = 'outline/number-gap';

describe('findings', () => {
  before(activate);
  afterEach(closeEditors);

  it('stand in the Problems panel with their rule and its page', async () => {
    const { document } = await openDraft('断号.plan.md', gap);
    const [finding] = await findingsOf(document.uri, rule, 1);
    assert.ok(finding);
    assert.equal(finding.source, 'guihua');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(document.getText(finding.range), /三/);
    assert.equal(finding.range.start.line, 6);
    assert.ok(typeof finding.code === 'object');
    assert.match(finding.code.target.path, /docs\/rules\/outline\/number-gap\.md$/);
    await vscode.workspace.fs.stat(finding.code.target);
  });

  it('go away with their quick fix, which one undo takes back to the byte', async () => {
    const { document } = await openDraft('快速修复.plan.md', gap);
    const [finding] = await findingsOf(document.uri, rule, 1);
    assert.ok(finding);
    const [fix] = await fixesFor(document.uri, finding);
    await applyAction(fix);
    assert.equal(document.getText(), gap.replace('第三章', '第二章'));
    await findingsOf(document.uri, rule, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), gap);
    await findingsOf(document.uri, rule, 1);
  });

  it('go away when the author types the right number', async () => {
    const editor = await openDraft('改正.plan.md', gap);
    await findingsOf(editor.document.uri, rule, 1);
    putCursor(editor, '三章');
    await vscode.commands.executeCommand('deleteRight');
    await type('二');
    await findingsOf(editor.document.uri, rule, 0);
    assert.equal(editor.document.getText(), gap.replace('第三章', '第二章'));
  });

  it('can be silenced on the spot', async () => {
    const { document } = await openDraft('忽略.plan.md', gap);
    const [finding] = await findingsOf(document.uri, rule, 1);
    assert.ok(finding);
    const fixes = await fixesFor(document.uri, finding);
    await applyAction(fixes.find(({ title }) => title.includes('在此行忽略')));
    assert.ok(document.getText().includes(`<!-- guihua-disable-next-line ${rule} -->\r\n## 第三章`));
    await findingsOf(document.uri, rule, 0);
  });

  it('that are safe to fix go all at once', async () => {
    const text = gap.replace('第三章', '第2章');
    const { document } = await openDraft('全部修正.plan.md', text);
    await findingsOf(document.uri, 'outline/number-style', 1);
    await vscode.commands.executeCommand('guihua.fixAll');
    const fixed = gap.replace('第三章', '第二章');
    await eventually('the fixed text', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText() === fixed ? true : undefined,
    );
  });

  it('of pasted text go all at once after a preview, and one undo brings them back', async () => {
    const pasted = gap.replace('第三章', '第二章').replace('稳中求进。', '“ 稳中求进 ”,以进促稳。');
    const { document } = await openDraft('粘贴.plan.md', pasted);
    await findingsOf(document.uri, 'text/spacing', 1);
    await vscode.commands.executeCommand('guihua.tidyText');
    // Nothing changes before the author says so.
    const tidied = pasted.replace('“ 稳中求进 ”,', '“稳中求进”，');
    const [tab] = vscode.window.tabGroups.all.flatMap(({ activeTab }) => activeTab ?? []);
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    const preview = await vscode.workspace.openTextDocument(tab.input.modified);
    assert.equal(preview.getText(), tidied);
    assert.equal(document.getText(), pasted);
    await vscode.commands.executeCommand('guihua.tidyText.apply');
    assert.equal(document.getText(), tidied);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), pasted);
  });
});
