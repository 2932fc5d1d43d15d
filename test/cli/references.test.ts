import assert from 'node:assert/strict';
import type { ReferencesJson } from '../../server/src/core/features/references-json.ts';
import { referring, yongzhou } from '../harness/referring.ts';
import { build, Folder, linesOf } from './harness.ts';

const lines = referring.split('\n');

/** As the protocol counts, of the first place where some words stand behind others. */
function rangeOf(words: string, behind = '') {
  const at = referring.indexOf(words, referring.indexOf(behind));
  const line = referring.slice(0, at).split('\n').length - 1;
  const character = at - lines.slice(0, line).join('\n').length - (line > 0 ? 1 : 0);
  return { start: { line, character }, end: { line, character: character + words.length } };
}

describe('guihua references', function () {
  this.timeout(60_000);
  const folder = new Folder();
  before(build);
  after(() => folder.remove());

  const json = async (text: string): Promise<ReferencesJson> => {
    const { status, stdout, stderr } = await folder.runWith(text, ['references', '-', '--format', 'json']);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  };

  it('gives every reference as JSON, in the shape that programs rely on', async () => {
    const { references } = await json(referring);
    const find = (kind: string, nth = 0) => references.filter((one) => one.kind === kind)[nth];
    assert.deepEqual(find('section'), {
      kind: 'section',
      text: '第二章第一节',
      range: rangeOf('第二章第一节'),
      status: 'resolved',
      target: {
        plan: null,
        label: '第二章第一节',
        title: '推动制造业升级',
        range: rangeOf('第一节　推动制造业升级'),
      },
      message: null,
    });
    assert.deepEqual(find('section', 1), {
      kind: 'section',
      text: '第二章第九节',
      range: rangeOf('第二章第九节'),
      status: 'unresolved',
      target: null,
      message:
        '本文没有“第二章第九节”，最接近的是第二章第二节“发展服务业”、第二章第一节“推动制造业升级”。请改指现有的篇章节，或补上缺少的内容。',
    });
    assert.deepEqual(find('indicator')?.target, {
      plan: null,
      label: '第2项指标',
      title: '森林覆盖率',
      range: rangeOf('森林覆盖率', '| 2 |'),
    });
    assert.deepEqual(find('note'), {
      kind: 'note',
      text: '[1]',
      range: rangeOf('[1]'),
      status: 'resolved',
      target: { plan: null, label: '[1]', title: '约束性指标', range: rangeOf('[1]', '名词解释') },
      message: null,
    });
    assert.deepEqual(find('plan-section'), {
      kind: 'plan-section',
      text: `${yongzhou}第十六章第一节`,
      range: rangeOf(`${yongzhou}第十六章第一节`),
      status: 'resolved',
      target: { plan: 'yongzhou-14', label: '第十六章第一节', title: '畅通综合交通网', range: null },
      message: null,
    });
    assert.equal(find('plan-indicator')?.status, 'mismatch');
    assert.match(
      find('plan-indicator')?.message ?? '',
      /“常住人口城镇化率”2025年的数值是54，这里写的是58%。/,
    );
  });

  it('gives them in order of the text, with every kind', async () => {
    const { references } = await json(referring);
    const starts = references.map(({ range: { start } }) => start.line * 1000 + start.character);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.deepEqual([...new Set(references.map(({ kind }) => kind))].sort(), [
      'box',
      'figure',
      'indicator',
      'note',
      'plan',
      'plan-box',
      'plan-indicator',
      'plan-section',
      'section',
      'table',
    ]);
  });

  it('counts alike with CRLF and a byte-order mark', async () => {
    const plain = await json(referring);
    assert.deepEqual(await json(`\ufeff${referring.replaceAll('\n', '\r\n')}`), plain);
  });

  it('lists them by kind, those that want mending first, with line and column', async () => {
    const { stdout } = await folder.runWith(referring, ['references', '-']);
    assert.deepEqual(linesOf(stdout).slice(0, 7), [
      '篇章节（3 处，1 处找不到）',
      '  24:12  第二章第九节  找不到：本文没有“第二章第九节”，最接近的是第二章第二节“发展服务业”、第二章第一节“推动制造业升级”。请改指现有的篇章节，或补上缺少的内容。',
      '   14:6  第二章第一节  → 第二章第一节　推动制造业升级（第 22 行）',
      '   38:6  第二章第一节  → 第二章第一节　推动制造业升级（第 22 行）',
      '专栏（2 处）',
      '  14:22  专栏1  → 专栏1　制造业重点工程（第 34 行）',
      '  38:13  专栏1  → 专栏1　制造业重点工程（第 34 行）',
    ]);
    assert.match(stdout, /\n共 15 处，1 处找不到，1 处与原文不符\n$/);
  });

  it('knows the plans that the project adds', async () => {
    const own = '# 澜州市国民经济和社会发展第十四个五年规划纲要\n\n第一章　发展基础\n\n第二章　主要目标\n';
    await folder.write('own/澜州.txt', own);
    await folder.write('own/guihua.json', '{ "referencePlans": ["澜州.txt"] }');
    const draft =
      '# 岚川市国民经济和社会发展第十五个五年规划纲要\n\n见《澜州市国民经济和社会发展第十四个五年规划纲要》第二章。\n';
    const path = await folder.write('own/草案.plan.md', draft);
    const { stdout, stderr } = await folder.run('references', path, '--format', 'json');
    assert.equal(stderr, '');
    const { references } = JSON.parse(stdout) as ReferencesJson;
    assert.equal(references.at(-1)?.target?.title, '主要目标');
  });

  it('says so where there are none', async () => {
    assert.equal((await folder.runWith('今天下午开会。\n', ['references', '-'])).stdout, '没有找到引用。\n');
  });
});
