import assert from 'node:assert/strict';
import { changed, nodeTitled } from '../../harness/structure.ts';

const renumbered = (text: string) => changed(text, () => ({ kind: 'renumber', node: null })).text;
const below = (text: string, title: string) =>
  changed(text, (plan) => ({ kind: 'renumber', node: nodeTitled(plan, title) })).text;

describe('renumbering', () => {
  it('keeps the way in which numbers are written', () => {
    const text =
      '第 二 篇　甲\n\n第3章：乙\n\n丙。\n\n第5章：丁\n\n戊。\n\n第１节 己\n\n庚。\n\n第３节 辛\n\n壬。\n';
    const now = renumbered(`# 规划\n\n${text}`);
    assert.equal(
      now,
      '# 规划\n\n第 一 篇　甲\n\n第1章：乙\n\n丙。\n\n第2章：丁\n\n戊。\n\n第１节 己\n\n庚。\n\n第２节 辛\n\n壬。\n',
    );
  });

  it('counts above 99', () => {
    const chapters = Array.from(
      { length: 103 },
      (_, at) => `第${at < 100 ? at + 1 : at + 2}章　标题${at}甲\n\n正文。\n`,
    );
    const now = renumbered(`# 规划\n\n${chapters.join('\n')}`);
    assert.match(now, /第1章　/);
    assert.match(now, /第101章　标题100甲/);
    assert.match(now, /第103章　标题102甲/);
  });

  it('items, （一） and 1.', () => {
    const text =
      '一、甲\n\n（一）乙\n\n丙。\n\n（三）丁\n\n戊。\n\n三、己\n\n1. 庚\n\n辛。\n\n4. 壬\n\n癸。\n';
    assert.equal(
      renumbered(text),
      '一、甲\n\n（一）乙\n\n丙。\n\n（二）丁\n\n戊。\n\n二、己\n\n1. 庚\n\n辛。\n\n2. 壬\n\n癸。\n',
    );
  });

  it('chapters that run on over parts go on running, those that begin anew begin anew', () => {
    const plan = (numbers: readonly number[]) =>
      ['一', '二']
        .map(
          (part, at) =>
            `第${part}篇　篇名${at}\n\n${numbers
              .slice(at * 2, at * 2 + 2)
              .map((n) => `第${n}章　章名${at}${n}\n\n正文。\n`)
              .join('\n')}`,
        )
        .join('\n');
    assert.deepEqual(renumbered(plan([1, 3, 4, 5])).match(/第\d章/g), ['第1章', '第2章', '第3章', '第4章']);
    assert.deepEqual(renumbered(plan([1, 3, 1, 2])).match(/第\d章/g), ['第1章', '第2章', '第1章', '第2章']);
  });

  it('tables, figures and those of the appendix each for themselves, with what refers to them', () => {
    const text = `# 规划

第一章　总则

见表2、附表2和图3，也见专栏4。

专栏4　重点工程

甲工程。建设甲。

表2　主要指标

附表2　项目清单

图3　空间格局示意图
`;
    const now = renumbered(text);
    assert.match(now, /见表1、附表1和图1，也见专栏1。/);
    for (const line of ['专栏1　重点工程', '表1　主要指标', '附表1　项目清单', '图1　空间格局示意图'])
      assert.ok(now.includes(`\n${line}\n`), line);
  });

  it('the 序号 of a table, with 第3项指标', () => {
    const text = `# 岚川市国民经济和社会发展第十五个五年规划纲要

第一章　总则

第4项指标“森林覆盖率”为约束性。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |
| 3 | 人均预期寿命（岁） | 78.2 | 79 | 预期性 |
| 4 | 森林覆盖率（%） | 52.3 | 52.8 | 约束性 |
`;
    const now = renumbered(text);
    assert.match(now, /第3项指标“森林覆盖率”/);
    assert.match(now, /\| 2 \| 人均预期寿命/);
    assert.match(now, /\| 3 \| 森林覆盖率/);
  });

  it('notes in the order of their marks, with their definitions', () => {
    const text = `第一章　总则

甲[^3]，乙[^1]，又是甲[^3]。

## 名词解释

[^1]: 乙是乙。

[^3]: 甲是甲，
还有一行。
`;
    assert.equal(
      renumbered(text),
      `第一章　总则

甲[^1]，乙[^2]，又是甲[^1]。

## 名词解释

[^1]: 甲是甲，
还有一行。

[^2]: 乙是乙。
`,
    );
  });

  it('an excerpt keeps its first number', () => {
    const text = '第五章　产业\n\n见第七章。\n\n第七章　创新\n\n专栏4　工程\n\n甲工程。建设甲。\n';
    assert.equal(
      renumbered(text),
      '第五章　产业\n\n见第六章。\n\n第六章　创新\n\n专栏4　工程\n\n甲工程。建设甲。\n',
    );
    assert.match(
      renumbered(`# 岚川市国民经济和社会发展第十五个五年规划纲要\n\n${text}`),
      /第一章　产业\n\n见第二章/,
    );
  });

  it('fills in a number that was lost', () => {
    const text =
      '第一章　总则\n\n甲。\n\n第二章　产业\n\n乙。\n\n专栏1　甲工程\n\n甲。\n\n第三章　创新\n\n专栏　乙工程\n\n乙。\n\n第四章　开放\n\n专栏3　丙工程\n\n丙。\n';
    assert.match(renumbered(text), /\n专栏2　乙工程\n/);
  });

  it('only what stands below a heading, boxes counting on from those before', () => {
    const text =
      '第一章　甲\n\n丙。\n\n专栏1　丁\n\n戊。\n\n第二章　己\n\n第三节　庚\n\n见第二章第三节。\n\n专栏5　辛\n\n壬。\n\n第四章　癸\n\n子。\n';
    assert.equal(
      below(text, '己'),
      text
        .replace('第三节　庚', '第一节　庚')
        .replace('见第二章第三节', '见第二章第一节')
        .replace('专栏5', '专栏2'),
    );
  });

  it('leaves references to other plans alone', () => {
    const text = `# 岚川市国民经济和社会发展第十五个五年规划纲要

第一章　甲

按照《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》第三章和《宪法》第三章，见第三章。

第三章　乙

丙。
`;
    const now = renumbered(text);
    assert.match(now, /纲要》第三章和《宪法》第三章，见第二章。/);
  });

  it('changes nothing in a draft whose numbers are right', () => {
    assert.equal(
      renumbered('第一章　甲\n\n乙。\n\n第二章　丙\n\n丁。'),
      '第一章　甲\n\n乙。\n\n第二章　丙\n\n丁。',
    );
    assert.equal(renumbered(''), '');
    assert.equal(renumbered('\ufeff没有标题的一段话。'), '\ufeff没有标题的一段话。');
  });
});
