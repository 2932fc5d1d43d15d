import assert from 'node:assert/strict';
import { changed, nodeTitled, parse } from '../../harness/structure.ts';
import { draft, titled } from '../../harness/structure-draft.ts';

type Step = 'moveUp' | 'moveDown';

const moved = (text: string, title: string, kind: Step): string =>
  changed(text, (plan) => ({ kind, nodes: titled(plan, title) })).text;

function expectRestored(text: string, title: string, there: Step = 'moveDown'): string {
  const after = moved(text, title, there);
  assert.notEqual(after, text);
  assert.equal(moved(after, title, there === 'moveUp' ? 'moveDown' : 'moveUp'), text);
  return after;
}

/** Blank lines as authors leave them. */
const uneven = `第一章　发展基础


成效显著。
 
第二章　现代产业
做强产业。



第三章　科技创新

建设平台。
`;

describe('there and back', () => {
  it('gives the same text, whatever blank lines stand between', () => {
    for (const text of [uneven, uneven.trimEnd(), uneven.replaceAll('\n', '\r\n'), `\ufeff${uneven}`]) {
      for (const title of ['发展基础', '现代产业']) expectRestored(text, title);
      for (const title of ['现代产业', '科技创新']) expectRestored(text, title, 'moveUp');
    }
  });

  it('gives the same text where the 目录 and notes follow', () => {
    // 上一章 and 第二至四章 have to be written otherwise meanwhile.
    const plain = draft.replace('上一章', '第一章').replace('，全部任务见第二至四章', '');
    for (const title of ['发展基础', '总体要求', '现代产业', '指导思想', '制造业'])
      expectRestored(plain, title);
    const pasted = plain.replace('- 第三章　现代产业', '\n- 第三章　现代产业');
    for (const title of ['总体要求', '现代产业']) expectRestored(pasted, title);
  });

  it('leaves the blank line behind the 目录', () => {
    assert.match(moved(draft, '现代产业', 'moveDown'), /服务业\t12\n\n## 第一章/);
  });

  it('takes the empty lines of a new box along', () => {
    const inserted = changed(draft, (plan) => ({
      kind: 'insert',
      target: nodeTitled(plan, '指导思想'),
      where: 'inside',
      what: 'box',
      title: '新工程',
    })).text;
    const after = moved(inserted, '指导思想', 'moveDown');
    assert.match(after, /> \*\*专栏 1　新工程\*\*\n>\n> \n\n## 第三章/);
    const behind = changed(inserted, (plan) => ({
      kind: 'move',
      nodes: titled(plan, '主要目标'),
      target: nodeTitled(plan, '指导思想'),
      where: 'after',
    }));
    assert.equal(behind.text, inserted);
  });
});

describe('what a change leaves alone', () => {
  const boxes = (...numbers: number[]) =>
    `# 岚川市规划纲要\n\n## 第一章　产业\n\n见专栏9。\n\n${numbers
      .map((number) => `> **专栏${number}　工程${'零一二三四五六七八九'.charAt(number)}**\n>\n> 建设。`)
      .join('\n\n')}\n`;

  const labels = (text: string) => parse(text).boxes.map(({ label, title }) => `${label}${title}`);

  it('numbers that were lost stay free: only renumbering closes gaps', () => {
    const text = boxes(3, 4, 6);
    assert.deepEqual(labels(expectRestored(text, '工程三')), ['专栏3工程四', '专栏4工程三', '专栏6工程六']);
    const less = changed(text, (plan) => ({ kind: 'delete', nodes: titled(plan, '工程四') }));
    assert.deepEqual(labels(less.text), ['专栏3工程三', '专栏5工程六']);
    const more = changed(text, (plan) => ({
      kind: 'insert',
      target: nodeTitled(plan, '工程三'),
      where: 'after',
      what: 'box',
      title: '新工程',
    }));
    assert.deepEqual(labels(more.text), ['专栏3工程三', '专栏4新工程', '专栏5工程四', '专栏7工程六']);
  });

  it('a chapter whose number was lost, unless it is moved itself or gets a section', () => {
    const lost = draft.replace('## 第二章　总体要求', '总体要求');
    assert.match(moved(lost, '科技创新', 'moveUp'), /\n总体要求\n/);
    assert.match(moved(lost, '发展基础', 'moveDown'), /\n第一章　总体要求\n/);
    assert.match(moved(lost, '制造业', 'moveUp'), /\n第二章　总体要求\n/);
  });

  it('a 目录 whose columns were read one after the other keeps its order', () => {
    const columns = draft
      .replace('- 第一章　发展基础	1\n', '')
      .replace('- 第四章　科技创新	12\n', '- 第四章　科技创新	12\n- 第一章　发展基础	1\n');
    assert.match(
      moved(columns, '制造业', 'moveDown'),
      /第一节　服务业	8\n {2}- 第二节　制造业	9\n- 第四章　科技创新	12\n- 第一章　发展基础	1\n/,
    );
  });
});

describe('a change of headings', () => {
  it('takes the entries of a short 目录 along whose heading was lost', () => {
    const text = [
      ...['岚川市规划纲要', '第一章　甲……1', '第二章　乙……2', '第三章　丙……3'],
      ...['第一章　甲', '建设。', '第二章　乙', '建设。', '第三章　丙', '建设。', ''],
    ].join('\n');
    const after = expectRestored(text, '甲');
    assert.match(after, /^岚川市规划纲要\n第一章　乙……1\n第二章　甲……2\n第三章　丙……3\n第一章　乙\n/);
  });

  it('lets （一） run on through all 一、 where it does so', () => {
    const item = (number: string, title: string, ...below: string[]) =>
      `## ${number}、${title}\n\n${below.map((one) => `（${one}）任务${one}。建设。`).join('\n\n')}\n`;
    const text = [
      '# 乡村振兴规划\n',
      item('一', '甲', '一', '二'),
      item('二', '乙', '三'),
      item('三', '丙', '四', '五'),
    ].join('\n');
    const after = expectRestored(text, '甲');
    assert.deepEqual(
      parse(after)
        .nodes.filter(({ kind }) => kind === 'subitem')
        .map(({ label }) => label),
      ['（一）', '（二）', '（三）', '（四）', '（五）'],
    );
  });

  it('renumbers the footnotes in titles', () => {
    const text = draft
      .replace('### 第一节　制造业', '### 第一节　制造业“四链”[9]融合')
      .replaceAll('[9]', '[3]');
    assert.match(moved(text, '科技创新', 'moveUp'), /“四链”\[3\]融合/);
    const other = text.replace('建设平台，', '建设平台[4]，').replace('发展物流[4]', '发展物流');
    assert.match(moved(other, '科技创新', 'moveUp'), /“四链”\[4\]融合/);
  });
});
