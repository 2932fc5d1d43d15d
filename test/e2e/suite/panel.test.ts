import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { ChartContent } from '../../../client/src/panel/messages.ts';
import { closeEditors, openDraft, openFile } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';

/** What the panel has been given to draw, as soon as it is as wanted. */
async function shown(what: string, wanted: (content: ChartContent) => boolean): Promise<ChartContent> {
  const { chart } = await activate();
  return eventually(what, chart.onDidPost, () =>
    chart.shown && wanted(chart.shown) ? chart.shown : undefined,
  );
}

const namesIn = ({ rows }: ChartContent) => rows.map(({ name }) => name);

function chartTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('guihua.indicatorChart'),
  );
}

describe('the panel of indicators', () => {
  afterEach(closeEditors);

  it('opens once, beside the draft, with its targets and those of the reference plans', async () => {
    await activate();
    await openFile('云汐市指标.plan.md');
    await vscode.commands.executeCommand('guihua.showIndicators');
    const content = await shown('the indicators', ({ rows }) => rows.length > 0);
    assert.deepEqual(namesIn(content), ['地区生产总值', '常住人口城镇化率', '森林覆盖率']);
    const urbanisation = content.rows[1]!;
    assert.deepEqual(urbanisation.target, { text: '63', number: 63 });
    assert.ok(urbanisation.references.some(({ plan }) => plan.includes('十四五')));
    await vscode.commands.executeCommand('guihua.showIndicators');
    assert.deepEqual(
      chartTabs().map(({ group }) => group.viewColumn),
      [vscode.ViewColumn.Two],
    );
  });

  it('follows the text', async () => {
    await activate();
    const header = '# 云汐市规划\n\n| 序号 | 指标名称 | 2025年 | 2030年 |\n| --- | --- | --- | --- |\n';
    const row = '| 1 | 城镇化率（%） | 50 | 60 |\n';
    const editor = await openDraft('指标图跟随.plan.md', header + row);
    await vscode.commands.executeCommand('guihua.showIndicators');
    await shown('one indicator', (content) => namesIn(content).join() === '城镇化率');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      editor.document.uri,
      editor.document.positionAt(header.length),
      '| 2 | 入园率（%） | 7 | 8 |\n',
    );
    await vscode.workspace.applyEdit(edit);
    await shown('the new indicator', (content) => namesIn(content).join() === '入园率,城镇化率');
    await editor.document.save();
  });

  it('says so where there is no table of targets', async () => {
    await activate();
    await openFile('云汐市规划.plan.md');
    await vscode.commands.executeCommand('guihua.showIndicators');
    const { rows } = await shown('a sentence', ({ notice }) => notice !== null);
    assert.deepEqual(rows, []);
  });

  it('forgets the draft when it is closed', async () => {
    const { chart } = await activate();
    await openFile('云汐市指标.plan.md');
    await vscode.commands.executeCommand('guihua.showIndicators');
    await shown('the indicators', ({ rows }) => rows.length > 0);
    await closeEditors();
    assert.deepEqual([chartTabs().length, chart.shown], [0, undefined]);
  });
});
