import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { build, cleanDraft, Folder } from './harness.ts';

const draft = `# 临澜市国民经济和社会发展第十五个五年规划纲要

## 第一章　总体要求

任务见第三章。

## 第三章　现代产业

做强装备制造。
`;

const renumbered = draft.replaceAll('第三章', '第二章');

describe('guihua renumber', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('lists what would change and writes nothing', async () => {
    const path = await folder.write('草案.plan.md', draft);
    const { status, stdout } = await folder.run('renumber', '草案.plan.md');
    assert.equal(status, 0);
    assert.equal(
      stdout,
      '草案.plan.md\n  5:5  引用  第三章 → 第二章\n  7:5  标题编号  第三章 → 第二章\n要改 2 处。\n',
    );
    assert.equal(readFileSync(path, 'utf8'), draft);
  });

  it('writes with --write, keeping line ends and the byte-order mark', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const path = await folder.write('草案.plan.md', windows(draft));
    const { stdout } = await folder.run('renumber', '草案.plan.md', '--write');
    assert.match(stdout, /^已改 2 处。$/m);
    assert.equal(readFileSync(path, 'utf8'), windows(renumbered));
  });

  it('leaves files alone in which all numbers are right', async () => {
    const path = await folder.write('草案.plan.md', cleanDraft);
    const before = statSync(path);
    const { status, stdout } = await folder.run('renumber', '.', '--write');
    assert.equal(status, 0);
    assert.equal(stdout, '草案.plan.md：编号都是连续的，没有要改的。\n');
    assert.deepEqual([statSync(path).ino, statSync(path).mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('reads standard input and gives back the text with --write', async () => {
    const { status, stdout, stderr } = await folder.runWith(draft, ['renumber', '-', '--write']);
    assert.equal(status, 0);
    assert.equal(stdout, renumbered);
    assert.match(stderr, /标准输入/);
  });

  it('gives JSON', async () => {
    await folder.write('草案.plan.md', draft);
    const { stdout } = await folder.run('renumber', '草案.plan.md', '--format', 'json');
    const [file] = JSON.parse(stdout).files;
    assert.equal(file.path, '草案.plan.md');
    assert.deepEqual(file.warnings, []);
    assert.deepEqual(file.edits[1], {
      label: '标题编号',
      detail: '第三章 → 第二章',
      range: { start: { line: 6, character: 4 }, end: { line: 6, character: 5 } },
      newText: '二',
    });
  });

  it('says what is wrong with the call or a file', async () => {
    const none = await folder.run('renumber');
    assert.equal(none.status, 2);
    assert.match(none.stderr, /renumber 需要至少一个文件/);
    const missing = await folder.run('renumber', '没有.plan.md');
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /没有\.plan\.md: 文件不存在/);
    assert.equal(missing.stdout, '');
  });
});
