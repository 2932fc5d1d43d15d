import assert from 'node:assert/strict';
import { atCursor, renamed } from '../../harness/rename.ts';

const draft = `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　发展基础
- 第二章　建设产业体系
  - 第一节　推动制造业升级

## 第一章　发展基础

制造业见第二章“建设产业体系”第一节“推动制造业升级”，项目见专栏1“制造业重点工程”。

## 第二章　建设产业体系

### 第一节　推动制造业升级

按第一章“发展基础”的判断，支持技术改造，建设产业体系。

> **专栏 1　制造业重点工程**
>
> 产业链强基工程。建设中试基地。
`;

/** The cursor before the first occurrence of some words behind others. */
function cursorAt(words: string, behind = '', text = draft): string {
  const at = text.indexOf(words, text.indexOf(behind));
  assert.ok(at >= 0, words);
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

describe('renaming a heading', () => {
  const expected = draft
    .replaceAll('推动制造业升级', '做强“两大”产业')
    .replace('“做强“两大”产业”', '“做强‘两大’产业”');

  it('changes heading, 目录 and quotations, from wherever it is asked for', () => {
    for (const behind of ['## 目录', '## 第一章', '### 第一节'])
      assert.equal(renamed(cursorAt('推动制造业升级', behind), '做强“两大”产业'), expected);
    assert.equal(renamed(cursorAt('一节', '### 第'), ' 做强“两大”产业 '), expected, 'on the number');
  });

  it('leaves the number, and the same words where they are no title', () => {
    const result = renamed(cursorAt('建设产业体系', '## 第二章'), '壮大产业');
    assert.equal(
      result,
      draft.replace(/(第二章　)建设产业体系/g, '$1壮大产业').replace('“建设产业体系”', '“壮大产业”'),
    );
  });

  it('works on captions, inside bold type', () => {
    const result = renamed(cursorAt('重点工程', '> **'), '制造强市工程');
    assert.equal(result, draft.replaceAll('制造业重点工程', '制造强市工程'));
  });

  it('offers the title alone', () => {
    const { text, renamable } = atCursor(cursorAt('第一节', '###'));
    assert.equal(renamable?.placeholder, '推动制造业升级');
    assert.equal(text.slice(renamable.range.start - 4, renamable.range.end), '第一节　推动制造业升级');
  });

  it('mends a 目录 entry and leaves what quotes another title', () => {
    const other = draft
      .replace('- 第一章　发展基础', '- 第一章　发展环境')
      .replace('第一章“发展基础”', '第一章“总则”');
    const result = renamed(cursorAt('发展基础', '## 第一章', other), '现实基础');
    assert.equal(
      result,
      other.replace('发展环境', '现实基础').replace('第一章　发展基础', '第一章　现实基础'),
    );
  });

  it('keeps a short form that fits the new title, too, and replaces one that does not', () => {
    const short = draft.replace('“推动制造业升级”', '“制造业升级”');
    const at = cursorAt('推动制造业升级', '### 第一节', short);
    assert.match(renamed(at, '加快制造业升级')!, /第一节“制造业升级”/);
    assert.match(renamed(at, '加快工业转型')!, /第一节“加快工业转型”/);
  });

  it('follows a title whose number in the reference is stale', () => {
    const stale = draft.replace('第二章“建设产业体系”第一节“推动制造业升级”', '第一章“建设产业体系”');
    assert.match(renamed(cursorAt('建设产业体系', '## 第二章', stale), '壮大产业')!, /第一章“壮大产业”/);
  });

  it('sets a title of two lines on one', () => {
    const broken =
      '目录\n\n第一章 主动融入新发展格局，加快建设省域副中心\t1\n\n第一章 主动融入新发展格局，\n\n加快建设省域副中心\n\n发挥区位优势，加快开放步伐。\n';
    const { renamable } = atCursor(broken.replace('\n\n加快', '\n\n‸加快'));
    assert.equal(renamable?.placeholder, '主动融入新发展格局，加快建设省域副中心');
    assert.equal(
      renamed(broken.replace('\n\n加快', '\n\n‸加快'), '融入新格局'),
      '目录\n\n第一章 融入新格局\t1\n\n第一章 融入新格局\n\n发挥区位优势，加快开放步伐。\n',
    );
  });

  it('keeps the mark of a note', () => {
    const noted =
      draft.replace('### 第一节　推动制造业升级', '### 第一节　推动制造业升级[1]') +
      '\n## 名词解释\n\n[1] 制造业：工业。\n';
    assert.match(
      renamed(cursorAt('制造业升级', '### 第一节', noted), '做强制造业')!,
      /### 第一节　做强制造业\[1\]\n/,
    );
  });

  it('is the same with CRLF and a byte-order mark', () => {
    const form = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const result = renamed(form(cursorAt('推动制造业升级', '### 第一节')), '做强“两大”产业');
    assert.equal(result, form(expected));
  });

  it('says why a title is impossible', () => {
    const at = cursorAt('推动制造业升级', '### 第一节');
    const refusals: readonly [string, RegExp][] = [
      [' ', /不能为空/],
      ['推动制造业\n升级', /一行/],
      ['第三章　推动制造业升级', /编号留在原处/],
      ['（一）推动制造业升级', /编号留在原处/],
      ['3.推动制造业升级', /编号留在原处/],
      ['业'.repeat(61), /过长（61字）/],
      ['推动制造业升级。支持技术改造。', /读不成/],
    ];
    for (const [title, why] of refusals) assert.match(renamed(at, title)!, why);
    for (const title of ['2035年远景目标', '三次产业协同', '第三产业提质'])
      assert.equal(renamed(at, title), draft.replaceAll('推动制造业升级', title));
  });

  it('keeps what makes 名词解释 one', () => {
    const noted = `${draft}\n名词解释\n\n[1] 制造业：工业。\n`;
    assert.match(renamed(cursorAt('名词解释', '', noted), '后面的话')!, /没有编号的标题/);
    assert.match(renamed(cursorAt('名词解释', '', noted), '名词注释')!, /\n名词注释\n/);
  });

  it('does not touch what stands in a reference plan', () => {
    const text = cursorAt(
      '提升',
      '',
      `${draft}\n借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第十六章“提升对外开放水平”的做法。\n`,
    );
    assert.equal(renamed(text, '扩大开放'), null);
  });
});
