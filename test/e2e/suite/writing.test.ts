import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, lineAt, lineOf, openDraft, putCursor, type } from './editor.ts';
import { eventually } from './events.ts';
import { activate } from './extension.ts';

const draft = [
  '# 云汐市规划',
  '',
  '## 第一章　总则',
  '',
  '> **专栏 1　重点工程**',
  '>',
  '> 强基工程。',
  '',
  '## 第二章　目标',
  '',
  '### 第一节　定位',
  '',
  '稳中求进。',
  '',
  '## 第三章　保障',
  '',
  '依法实施。',
  '',
].join('\n');

describe('writing in a box', () => {
  before(activate);
  afterEach(closeEditors);

  it('goes on in the box at Enter', async () => {
    const editor = await openDraft('专栏内换行.plan.md', draft);
    putCursor(editor, '强基工程。', 'behind');
    await type('\n');
    await type('畅通工程。');
    assert.equal(lineAt(editor, 7), '> 畅通工程。');
  });

  it('ends the box at Enter on an empty line of it', async () => {
    const editor = await openDraft('专栏结束.plan.md', draft);
    putCursor(editor, '强基工程。', 'behind');
    await type('\n');
    assert.equal(lineAt(editor, 7), '> ');
    await vscode.commands.executeCommand('guihua.endBox');
    assert.equal(lineAt(editor, 7), '');
  });
});

describe('moving', () => {
  before(activate);
  afterEach(closeEditors);

  it('goes to the next and the previous heading of the same level', async () => {
    const editor = await openDraft('移动.plan.md', draft);
    putCursor(editor, '## 第一章');
    await vscode.commands.executeCommand('guihua.nextHeading');
    await cursorAt(editor, lineOf(editor, '第二章'));
    await vscode.commands.executeCommand('guihua.nextHeading');
    await cursorAt(editor, lineOf(editor, '第三章'));
    await vscode.commands.executeCommand('guihua.previousHeading');
    await cursorAt(editor, lineOf(editor, '第二章'));
  });

  it('goes from the text to its heading and to the one above', async () => {
    const editor = await openDraft('上移.plan.md', draft);
    putCursor(editor, '稳中求进');
    await vscode.commands.executeCommand('guihua.parentHeading');
    await cursorAt(editor, lineOf(editor, '第一节'));
    await vscode.commands.executeCommand('guihua.parentHeading');
    await cursorAt(editor, lineOf(editor, '第二章'));
  });
});

/** The extension host hears of a moved cursor a moment later than of the end of the command. */
function cursorAt(editor: vscode.TextEditor, line: number): Promise<true> {
  return eventually(`the cursor in line ${line}`, vscode.window.onDidChangeTextEditorSelection, () =>
    editor.selection.active.line === line ? true : undefined,
  );
}

describe('naming an indicator', () => {
  before(activate);
  afterEach(closeEditors);

  const table = [
    '| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |',
    '| ---: | --- | --- | ---: | ---: | --- |',
    '| 1 | ',
  ].join('\n');

  // Part of a name, and another name for it: VS Code drops what its own filter does not find.
  for (const [typed, name] of [
    ['劳动生产', '全员劳动生产率 | 万元/人'],
    ['gdp增', '地区生产总值增长 | %'],
  ] as const) {
    it(`goes on from ${typed} to ${name}`, async () => {
      const editor = await openDraft(`补全${typed}.plan.md`, table);
      putCursor(editor, '| 1 | ', 'behind');
      await type(typed);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await acceptSuggestion(editor);
      assert.equal(lineAt(editor, 2), `| 1 | ${name} |  |  | 预期性 |`);
      assert.equal(editor.selection.active.character, `| 1 | ${name} | `.length);
    });
  }
});

describe('referring', () => {
  before(activate);
  afterEach(closeEditors);

  it('opens a list behind 第, from which a section is taken by its title', async () => {
    const editor = await openDraft('补全章节.plan.md', draft);
    putCursor(editor, '依法实施。', 'behind');
    await type('详见');
    await type('第');
    await type('定位');
    await acceptSuggestion(editor);
    assert.equal(lineAt(editor, lineOf(editor, '依法')), '依法实施。详见第二章第一节');
  });

  it('takes the closing mark of a title with it', async () => {
    const editor = await openDraft('补全规划.plan.md', draft);
    putCursor(editor, '依法实施。', 'behind');
    await type('依据');
    await type('《');
    await type('永州');
    await acceptSuggestion(editor);
    await type('第十六章');
    assert.equal(
      lineAt(editor, lineOf(editor, '依法')),
      '依法实施。依据《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第十六章',
    );
  });
});

/** The list opens when the server has answered, and nothing tells that it did; before that there is nothing to accept. */
async function acceptSuggestion(editor: vscode.TextEditor): Promise<void> {
  const { version } = editor.document;
  while (editor.document.version === version)
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
}
