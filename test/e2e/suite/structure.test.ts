import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, openDraft, putCursor } from './editor.ts';
import { activate } from './extension.ts';

const text = [
  '# 云汐市规划',
  '',
  '## 第一章　总则',
  '',
  '依法编制，任务见第三章。',
  '',
  '## 第二章　产业',
  '',
  '### 第一节　制造业',
  '',
  '做强制造业。',
  '',
  '### 第二节　服务业',
  '',
  '做优服务业。',
  '',
  '## 第三章　民生',
  '',
  '办好实事。',
  '',
].join('\n');

const run = (name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`guihua.structure.${name}`, ...args);

describe('changing the structure', () => {
  afterEach(closeEditors);

  const headings = ({ document }: vscode.TextEditor) =>
    document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('##'));

  it('moves the chapter at the cursor; references follow, the cursor stays with it', async () => {
    await activate();
    const editor = await openDraft('下移.plan.md', text);
    putCursor(editor, '第二章');
    await run('moveDown');
    assert.deepEqual(headings(editor), [
      '## 第一章　总则',
      '## 第二章　民生',
      '## 第三章　产业',
      '### 第一节　制造业',
      '### 第二节　服务业',
    ]);
    assert.match(editor.document.getText(), /任务见第二章/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '## 第三章　产业');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('moves it as often as it is told, without waiting in between', async () => {
    await activate();
    const editor = await openDraft('连续.plan.md', text);
    putCursor(editor, '第一章');
    await Promise.all([run('moveDown'), run('moveDown')]);
    assert.deepEqual(
      headings(editor).filter((line) => line.startsWith('## ')),
      ['## 第一章　产业', '## 第二章　民生', '## 第三章　总则'],
    );
  });

  it('promotes a section', async () => {
    await activate();
    const editor = await openDraft('升级.plan.md', text);
    putCursor(editor, '第二节');
    await run('promote');
    assert.deepEqual(headings(editor).slice(1), [
      '## 第二章　产业',
      '### 第一节　制造业',
      '## 第三章　服务业',
      '## 第四章　民生',
    ]);
  });

  it('leaves the draft alone where a change is refused', async () => {
    await activate();
    const editor = await openDraft('拒绝.plan.md', text);
    putCursor(editor, '第一章');
    await run('moveUp');
    assert.equal(editor.document.getText(), text);
  });

  it('moves what is selected in the outline, and selects it there', async () => {
    const { outline } = await activate();
    const editor = await openDraft('大纲.plan.md', text);
    await outline.whenReady();
    const [first, second] = outline.roots();
    await run('moveDown', first!.id, [first!.id, second!.id]);
    assert.deepEqual(headings(editor).slice(0, 2), ['## 第一章　民生', '## 第二章　总则']);
  });

  it('knows a chapter again that has another number, so that it stays open in the outline', async () => {
    const { outline } = await activate();
    await openDraft('再认.plan.md', text);
    await outline.whenReady();
    const [first] = outline.roots();
    await run('moveDown', first!.id);
    await outline.whenReady();
    const [, second] = outline.roots();
    assert.equal(outline.describe(second!).label, '第二章　总则');
    assert.equal(second!.id, first!.id);
  });

  it('moves what has the focus in the outline, at a key', async () => {
    const { outline } = await activate();
    const editor = await openDraft('按键.plan.md', text);
    await outline.whenReady();
    const titles = () => headings(editor).filter((line) => line.startsWith('## '));
    await vscode.commands.executeCommand('guihua.outline.focus');
    await run('moveDown', outline.roots()[0]!.id);
    assert.deepEqual(titles(), ['## 第一章　产业', '## 第二章　总则', '## 第三章　民生']);
    await vscode.commands.executeCommand('list.focusDown');
    await run('moveUp', { in: 'outline' });
    assert.deepEqual(titles(), ['## 第一章　产业', '## 第二章　民生', '## 第三章　总则']);
    await run('moveUp', { in: 'outline' });
    assert.deepEqual(titles(), ['## 第一章　民生', '## 第二章　产业', '## 第三章　总则']);
  });
});
