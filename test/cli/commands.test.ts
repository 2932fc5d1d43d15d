import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, cleanDraft, Folder, linesOf, program, root } from './harness.ts';

describe('guihua', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal((await folder.run('--version')).stdout, `${version}\n`);
  });

  it('explains itself and every command', async () => {
    const general = await folder.run('--help');
    assert.equal(general.status, 0);
    for (const command of [
      'check',
      'outline',
      'toc',
      'indicators',
      'preview',
      'references',
      'rules',
      'library',
      'lsp',
    ]) {
      assert.match(general.stdout, new RegExp(`^  ${command} `, 'm'));
      const help = await folder.run('help', command);
      assert.match(help.stdout, new RegExp(`^用法：guihua ${command}`));
      assert.equal((await folder.run(command, '--help')).stdout, help.stdout);
    }
  });

  for (const [args, complaint] of [
    [
      [],
      /缺少命令.*check、outline、toc、indicators、preview、references、join、renumber、rules、library、lsp/,
    ],
    [
      ['indicator', '草案.plan.md'],
      /没有“indicator”这个命令.*check、outline、toc、indicators、preview、references、join、renumber、rules、library、lsp/,
    ],
    [['help', 'chekc'], /没有“chekc”这个命令/],
    [['check'], /check 需要至少一个文件或文件夹/],
    [['check', '.', '--strict'], /不认识的选项“--strict”/],
    [['check', '.', '--format', 'xml'], /--format 的取值只能是 text、json、sarif、github/],
    [['check', '.', '--fail-on', 'hint'], /--fail-on 的取值只能是/],
    [['check', '.', '--config'], /--config 缺少取值/],
    [['check', '.', '--fix=all'], /--fix 不带取值/],
    [['outline'], /outline 需要一个文件/],
    [['outline', '甲', '乙'], /outline 需要一个文件/],
    [['toc'], /toc 需要一个文件/],
    [['toc', '-', '--write', '--check'], /--write 和 --check 不能同时使用/],
    [['references'], /references 需要一个文件/],
    [['references', '缺.plan.md'], /缺\.plan\.md: 文件不存在/],
    [['references', '.'], /\.: 是文件夹，不是文件/],
    [['outline', '缺.plan.md'], /缺\.plan\.md: 文件不存在/],
    [['rules', '草案.plan.md'], /rules 不需要文件/],
    [['library'], /library 之后缺少子命令.*list、show、add/],
    [['library', 'lits'], /library 没有“lits”这个子命令.*list、show、add/],
    [['library', 'list', '甲'], /library list 不需要“甲”/],
    [['library', 'show'], /library show 需要一个规划的标识/],
    [['library', 'show', 'yongzhuo-14'], /没有标识为“yongzhuo-14”的参考规划，是否想写“yongzhou-14”/],
    [['library', 'add'], /library add 需要一个文件/],
    [['library', 'add', '缺.txt'], /找不到参考规划“缺\.txt”：文件不存在/],
    [['lsp'], /--stdio/],
  ] as const) {
    it(`answers “guihua ${args.join(' ')}” with one line and status 2`, async () => {
      const { status, stdout, stderr } = await folder.run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(linesOf(stderr).length, 1);
      assert.match(stderr, complaint);
    });
  }

  it('does not mind a reader that leaves early', async () => {
    const child = spawn(process.execPath, [program, 'rules', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    await once(child, 'close');
    assert.equal(complaints, '');
  });
});

describe('guihua rules', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  it('gives every rule with a page that exists', async () => {
    const { status, stdout } = await folder.run('rules', '--format', 'json');
    const { rules } = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.ok(rules.length > 0);
    for (const rule of rules) {
      assert.deepEqual(Object.keys(rule), [
        'id',
        'severity',
        'enabled',
        'title',
        'fixable',
        'safe',
        'since',
        'docs',
      ]);
      assert.ok(existsSync(join(root, rule.docs)), rule.docs);
    }
  });

  it('lists them in columns', async () => {
    const { rules } = JSON.parse((await folder.run('rules', '--format', 'json')).stdout);
    const [head, ...lines] = linesOf((await folder.run('rules')).stdout);
    assert.match(head!, /^规则 +级别 +改法 +说明$/);
    assert.equal(lines.length, rules.length + 1);
    assert.match(lines.find((line) => line.startsWith('outline/number-gap'))!, /警告/);
  });
});

describe('guihua outline', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  const draft = `${cleanDraft}
### 第一节　海洋经济

> **专栏1　海洋经济重点工程**
>
> 深水网箱工程。建设深水网箱二百口。
>
> 渔港升级工程。改造渔港三座。

把海洋经济做大做强。
`;

  it('gives document, outline and 目录 as JSON', async () => {
    const { status, stdout } = await folder.runWith(draft, ['outline', '-', '--format', 'json']);
    const { document, outline, toc } = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.equal(document.title, '临澜市国民经济和社会发展第十五个五年规划纲要');
    assert.deepEqual(document.period, { ordinal: 15, baseYear: 2025, targetYear: 2030 });
    assert.deepEqual(
      outline.map((node: { label: string }) => node.label),
      ['第一章', '第二章'],
    );
    assert.deepEqual(toc, []);
  });

  it('draws a tree with lines, labels and the number of entries', async () => {
    const { stdout } = await folder.runWith(draft, ['outline', '-']);
    assert.deepEqual(linesOf(stdout), [
      '临澜市国民经济和社会发展第十五个五年规划纲要（规划，2026—2030 年）',
      ' 3  第一章　总体要求',
      ' 7  第二章　现代产业',
      '11    第一节　海洋经济',
      '13      专栏1　海洋经济重点工程（2 项）',
    ]);
  });

  it('says so where a text has no structure', async () => {
    const { status, stdout } = await folder.runWith('今天下午开会。\n', ['outline', '-']);
    assert.equal(status, 0);
    assert.match(stdout, /没有找到规划的结构/);
  });
});

describe('guihua lsp', function () {
  this.timeout(60_000);
  before(build);

  it('speaks the protocol on standard input and output', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const saying = async (words: string) => {
      while (!said.includes(words)) await once(child.stdout, 'data');
    };
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await saying('"documentSymbolProvider"');
    send({ id: 2, method: 'shutdown' });
    await saying('"id":2');
    send({ method: 'exit' });
    const [status] = await once(child, 'close');
    assert.equal(status, 0);
  });
});
