import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineOf, openDraft, openFile } from './editor.ts';
import { eventually } from './events.ts';
import { activate, type IndicatorNode } from './extension.ts';
import { ruleOf } from './findings.ts';

type Describe = (node: IndicatorNode) => { label: string; description: string; tooltip: string };

/** The tree as indented lines, as a reader sees it. */
function drawn(nodes: readonly IndicatorNode[], describe: Describe, indent = ''): string[] {
  return nodes.flatMap((node) => {
    const { label, description } = describe(node);
    return [`${indent}${label} | ${description}`, ...drawn(node.children, describe, `${indent}  `)];
  });
}

function leaves(nodes: readonly IndicatorNode[]): IndicatorNode[] {
  return nodes.flatMap((node) => (node.kind === 'indicator' ? [node] : leaves(node.children)));
}

describe('the view of indicators', () => {
  afterEach(closeEditors);

  it('shows table, categories and indicators of a draft', async () => {
    const { indicators } = await activate();
    await openFile('云汐市指标.plan.md');
    await indicators.whenReady();
    const [table, ...others] = drawn(indicators.roots(), indicators.describe);
    assert.match(table!, /^“十五五”时期主要指标 \| 2025—2030 · .*3/);
    assert.deepEqual(
      others.map((line) => line.replace(/ \| .*/, '')),
      ['  经济发展', '    1 地区生产总值', '    2 常住人口城镇化率', '  绿色生态', '    3 森林覆盖率'],
    );
    assert.match(others[2]!, / \| 58\.2 → 63%.*4\.8.* · 预期性$/);
    assert.match(others[4]!, / \| 52\.3 → 52\.8%.*0\.5.* · 约束性$/);
  });

  it('reveals the row of an indicator', async () => {
    const { indicators } = await activate();
    const editor = await openFile('云汐市指标.plan.md');
    await indicators.whenReady();
    const forest = leaves(indicators.roots()).at(-1)!;
    await vscode.commands.executeCommand('guihua.indicators.open', forest.id);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, lineOf(editor, '森林覆盖率'));
  });

  it('follows the text', async () => {
    const { indicators } = await activate();
    const row = (number: number, name: string) => `| ${number} | ${name}（%） | 50 | 60 |\n`;
    const header = '# 云汐市规划\n\n| 序号 | 指标名称 | 2025年 | 2030年 |\n| --- | --- | --- | --- |\n';
    const editor = await openDraft('指标跟随.plan.md', header + row(1, '城镇化率'));
    await indicators.whenReady();
    const names = () => leaves(indicators.roots()).map((node) => indicators.describe(node).label);
    assert.deepEqual(names(), ['1 城镇化率']);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(header.length), row(1, '入园率')));
    await indicators.whenReady();
    assert.deepEqual(names(), ['1 入园率', '1 城镇化率']);
  });

  it('marks an indicator with the findings in its row', async () => {
    const { indicators } = await activate();
    const editor = await openFile('云汐市指标.plan.md');
    const { document } = editor;
    await indicators.whenReady();
    const own = vscode.languages.createDiagnosticCollection('指标');
    const [first, second] = leaves(indicators.roots());
    const line = lineOf(editor, '常住人口城镇化率');
    const finding = new vscode.Diagnostic(new vscode.Range(line, 5, line, 8), '城镇化率有误');
    Object.assign(finding, { source: 'guihua', code: 'e2e/finding' });
    own.set(document.uri, [finding]);
    await eventually('the finding', vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(document.uri).find((other) => ruleOf(other) === 'e2e/finding'),
    );
    await indicators.whenReady();
    const tooltips = [first!, second!].map((node) => indicators.describe(node).tooltip);
    own.dispose();
    assert.doesNotMatch(tooltips[0]!, /城镇化率有误/);
    assert.match(tooltips[1]!, /城镇化率有误/);
  });

  it('is empty for a draft without indicators', async () => {
    const { indicators } = await activate();
    await openFile('云汐市规划.plan.md');
    await indicators.whenReady();
    assert.deepEqual(indicators.roots(), []);
  });
});
