import assert from 'node:assert/strict';
import { renamed } from '../../harness/rename.ts';

const frame = (words: string) => `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　发展基础
- 第二章　推进示范区建设

## 第一章　发展基础

示范区尚未设立，详见第二章“推进示范区建设”。

加快建设湘南承接产业转移示范区（以下简称“示范区”），示范区面积20平方公里。

## 第二章　推进示范区建设

${words}
`;

/** Renames from where the name is given; {…} marks the uses that follow. */
function assertRenamed(words: string, text = frame(words)): void {
  const plain = text.replace(/[{}]/g, '');
  const at = plain.indexOf('称“示范区') + 3;
  const result = renamed(`${plain.slice(0, at)}‸${plain.slice(at)}`, '转移区');
  assert.equal(
    result,
    text
      .replace(/\{.*?\}/g, '转移区')
      .replaceAll('推进示范区建设', '推进转移区建设')
      .replace('“示范区”）', '“转移区”）')
      .replace('，示范区面积', '，转移区面积'),
  );
}

describe('renaming a short name', () => {
  it('changes it from where it is given on, in titles with their 目录 and quotations', () => {
    assertRenamed(
      '推进{示范区}扩容，“{示范区}”与园区联动，在{示范区}内布局，全市{示范区}管委会统筹，引导企业入驻{示范区}，进一步加快建设{示范区}。',
    );
  });

  it('leaves longer words that have it within them', () => {
    assertRenamed(
      '中国特色社会主义先行示范区、乡村振兴示范区、城乡统筹示范区、“两山”示范区、综合应用示范区、青年示范区和“生态示范区”各有侧重，落实《示范区总体规划》，示范区域另定。{示范区}、园区并进。',
    );
  });

  it('can be asked for on a use', () => {
    const text = frame('推进示‸范区扩容。');
    assert.match(renamed(text, '转移区')!, /（以下简称“转移区”），转移区面积[\s\S]*推进转移区扩容/);
    assert.equal(renamed(frame('建设先行示‸范区。'), '转移区'), null);
  });

  it('works in tables, over wrapped lines', () => {
    const wrapped = frame('支持示范\n区扩容。').replace('称“示', '称“‸示');
    assert.match(renamed(wrapped, '转移区')!, /支持转移区\n扩容/);
    const table = frame('| 项目 | 地点 |\n| --- | --- |\n| 中试基地 | 示范区 |\n').replace('称“示', '称“‸示');
    assert.match(renamed(table, '转移区')!, /\| 中试基地 \| 转移区 \|/);
  });

  it('of a document changes within 《》 only', () => {
    const text = frame(
      '《国土空间总体规划》（以下简称《规划》）已获批。本规划与《规划》衔接，各类规划服从《规划》。',
    ).replace('称《规', '称《‸规');
    assert.equal(renamed(text, '总规'), text.replace('‸', '').replaceAll('《规划》', '《总规》'));
  });

  it('of a plan in the library keeps the references to it', () => {
    const text = frame(
      '借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》（以下简称《永纲》），按《永纲》第十六章推进。',
    ).replace('称《永', '称《‸永');
    assert.equal(renamed(text, '永州规划'), text.replace('‸', '').replaceAll('《永纲》', '《永州规划》'));
  });

  it('holds until the word is given to something else', () => {
    const text = frame('示范区扩容。创建生态文明建设示范区（以下简称“示范区”），示范区面积5平方公里。');
    const plain = text.replace(/[{}]/g, '');
    const at = plain.indexOf('称“示范区') + 3;
    const result = renamed(`${plain.slice(0, at)}‸${plain.slice(at)}`, '转移区')!;
    assert.match(result, /\n转移区扩容。创建生态文明建设示范区（以下简称“示范区”），示范区面积5/);
  });

  it('says why a short name is impossible', () => {
    const text = frame('产业园（以下简称“园区”）扩容。').replace('称“示', '称“‸示');
    const refusals: readonly [string, RegExp][] = [
      ['', /不能为空/],
      ['转移\n区', /一行/],
      ['区', /至少两个字/],
      ['“转移区”', /不带书名号、引号/],
      ['区'.repeat(21), /过长（21字）/],
      ['园区', /已是另一处的简称/],
    ];
    for (const [name, why] of refusals) assert.match(renamed(text, name)!, why);
  });
});
