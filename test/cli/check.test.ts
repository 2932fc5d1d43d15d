import assert from 'node:assert/strict';
import { build, cleanDraft, Folder, gapDraft, linesOf } from './harness.ts';

describe('guihua check', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(build);
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const asError = '{"rules":{"outline/number-gap":"error"}}';

  it('is silent on a clean draft and says how much it checked', async () => {
    await folder.write('草案.plan.md', cleanDraft);
    const { status, stdout, stderr } = await folder.run('check', '草案.plan.md');
    assert.equal(status, 0);
    assert.match(stdout, /^共检查 1 个文件，\d+ 条规则：没有发现问题。\n$/);
    assert.equal(stderr, '');
  });

  it('shows the place of a finding and a summary', async () => {
    await folder.write('草案.plan.md', gapDraft);
    const { status, stdout } = await folder.run('check', '草案.plan.md');
    const lines = stdout.split('\n');
    assert.equal(status, 0);
    assert.equal(lines[0], '草案.plan.md');
    assert.match(lines[1]!, /^ {2}7:\d+ {2}警告 {2}outline\/number-gap {2}\S/);
    assert.equal(lines[2], '    ## 第三章　现代产业');
    assert.match(lines[3]!, /^ {4,}\^~+/);
    assert.match(stdout, /共检查 1 个文件，\d+ 条规则：1 处警告。/);
  });

  it('has exit status 1 from --fail-on upwards', async () => {
    await folder.write('草案.plan.md', gapDraft);
    const status = async (...args: string[]) => (await folder.run('check', '草案.plan.md', ...args)).status;
    assert.equal(await status(), 0);
    assert.equal(await status('--fail-on', 'warning'), 1);
    assert.equal(await status('--fail-on=information'), 1);
    await folder.write('guihua.json', asError);
    assert.equal(await status(), 1);
    assert.equal(await status('--fail-on', 'never'), 0);
  });

  it('reads standard input', async () => {
    const { status, stdout } = await folder.runWith(gapDraft, ['check', '-', '--format', 'json']);
    const report = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.equal(report.files[0].path, '-');
    assert.equal(report.files[0].diagnostics[0].rule, 'outline/number-gap');
  });

  it('takes colours from FORCE_COLOR and leaves them at NO_COLOR and in pipes', async () => {
    const coloured = async (env: NodeJS.ProcessEnv) =>
      (await folder.runWith(gapDraft, ['check', '-'], env)).stdout.includes('\x1b[');
    assert.equal(await coloured({}), false);
    assert.equal(await coloured({ CI: 'true' }), false);
    assert.equal(await coloured({ FORCE_COLOR: '1' }), true);
    assert.equal(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  describe('in folders', () => {
    it('finds plan files, each once, and leaves the others', async () => {
      await folder.write('乙/临澜市十五五规划纲要.md', cleanDraft);
      await folder.write('甲.plan.txt', cleanDraft);
      await folder.write('规划会议记录.md', cleanDraft);
      await folder.write('node_modules/包/样稿.plan.md', cleanDraft);
      await folder.write('.cache/旧稿.plan.md', cleanDraft);
      const { stdout } = await folder.run('check', '.', '甲.plan.txt', '--format', 'json');
      const paths = JSON.parse(stdout).files.map((file: { path: string }) => file.path.replaceAll('\\', '/'));
      assert.deepEqual(paths, ['乙/临澜市十五五规划纲要.md', '甲.plan.txt']);
    });

    it('checks any file that is named', async () => {
      await folder.write('规划会议记录.md', cleanDraft);
      const { status, stdout } = await folder.run('check', '规划会议记录.md', '--format', 'json');
      assert.equal(status, 0);
      assert.equal(JSON.parse(stdout).summary.files, 1);
    });

    it('says so where there is no plan file', async () => {
      await folder.write('空/说明.md', '说明');
      const { status, stderr } = await folder.run('check', '空');
      assert.equal(status, 2);
      assert.equal(linesOf(stderr).length, 1);
      assert.match(stderr, /^guihua: 空: 文件夹中没有规划文件/);
    });
  });

  describe('with files that cannot be used', () => {
    it('says why in one line each and checks the others', async () => {
      await folder.write('好.plan.md', gapDraft);
      await folder.write('国标.plan.md', new Uint8Array([0xb9, 0xe6, 0xbb, 0xae]));
      await folder.write('图.plan.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]));
      await folder.write('宽.plan.md', Buffer.from('\ufeff第一章', 'utf16le'));
      const paths = ['缺.plan.md', '国标.plan.md', '图.plan.md', '宽.plan.md', '好.plan.md'];
      const { status, stdout, stderr } = await folder.run('check', ...paths, '--format', 'json');
      assert.equal(status, 2);
      assert.deepEqual(linesOf(stderr), [
        'guihua: 缺.plan.md: 文件不存在',
        'guihua: 国标.plan.md: 不是 UTF-8 编码，请用编辑器另存为 UTF-8',
        'guihua: 图.plan.md: 是二进制文件，不是文本',
        'guihua: 宽.plan.md: 不是 UTF-8 编码，请用编辑器另存为 UTF-8',
      ]);
      const report = JSON.parse(stdout);
      assert.equal(report.summary.files, 1);
      assert.equal(report.files[0].path, '好.plan.md');
      assert.equal(report.files[0].diagnostics.length, 1);
    });

    it('takes an empty file for what it is', async () => {
      await folder.write('空.plan.md', '');
      assert.equal((await folder.run('check', '空.plan.md')).status, 0);
    });
  });

  describe('with a project file', () => {
    it('takes the one beside the draft or above it', async () => {
      await folder.write('guihua.json', asError);
      await folder.write('甲/草案.plan.md', gapDraft);
      await folder.write('乙/草案.plan.md', gapDraft);
      await folder.write('乙/guihua.json', '{"rules":{"outline/number-gap":"off"}}');
      const { status, stdout } = await folder.run('check', '.', '--format', 'json');
      const [second, first] = JSON.parse(stdout).files;
      assert.equal(status, 1);
      assert.equal(first.diagnostics[0].severity, 'error');
      assert.deepEqual(second.diagnostics, []);
    });

    it('takes the one that --config names', async () => {
      await folder.write('草案.plan.md', gapDraft);
      await folder.write('guihua.json', '{"rules":{"outline/number-gap":"off"}}');
      await folder.write('严格.json', asError);
      assert.equal((await folder.run('check', '草案.plan.md')).status, 0);
      assert.equal((await folder.run('check', '草案.plan.md', '--config', '严格.json')).status, 1);
      const missing = await folder.run('check', '草案.plan.md', '--config', '缺.json');
      assert.equal(missing.status, 2);
      assert.equal(missing.stderr, 'guihua: 缺.json: 文件不存在\n');
    });

    it('does not judge or mend by one that is not valid', async () => {
      await folder.write('草案.plan.md', gapDraft);
      await folder.write('guihua.json', '{\n  "rules": { "outline/number-gap": "fatal" }\n}\n');
      const { status, stdout, stderr } = await folder.run('check', '草案.plan.md', '--fix');
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(linesOf(stderr).length, 1);
      assert.match(stderr, /^guihua: guihua\.json:2:36: .*级别只能是/);
    });

    it('only warns of keys that it does not know', async () => {
      await folder.write('草案.plan.md', cleanDraft);
      await folder.write('guihua.json', '{"rule":{}}');
      const { status, stderr } = await folder.run('check', '草案.plan.md');
      assert.equal(status, 0);
      assert.match(stderr, /^guihua: guihua\.json:1:2: 不认识的键“rule”/);
    });
  });
});
