import assert from 'node:assert/strict';
import { changed, newFindings, nodeTitled, refusal } from '../../harness/structure.ts';
import { draft, expectLines, titled } from '../../harness/structure-draft.ts';

describe('levels', () => {
  it('a section becomes a chapter where it stands', () => {
    expectLines(
      (plan) => ({ kind: 'promote', nodes: titled(plan, '制造业') }),
      [
        '## 第四章　制造业',
        '### 第一节　服务业',
        '## 第五章　科技创新',
        '成效显著[1]，产业任务见第四章和专栏1，创新任务见第五章，全部任务见第二、三、五章。',
        '- 第四章　制造业	8',
      ],
    );
  });

  it('a chapter becomes a section of the one before, its sections 一、', () => {
    const { text, warnings } = changed(draft, (plan) => ({
      kind: 'demote',
      nodes: titled(plan, '现代产业'),
    }));
    for (const line of [
      '### 第三节　现代产业',
      '#### 一、制造业',
      '#### 二、服务业',
      '## 第三章　科技创新',
      '  - 第三节　现代产业	8',
    ])
      assert.ok(text.split('\n').includes(line), line);
    assert.ok(!text.includes('制造业	'), 'the 目录 does not list 一、');
    assert.match(
      text,
      /产业任务见第二章第三节（一、制造业）和专栏1，创新任务见第三章，全部任务见第二章、第二章第三节、第三章。/,
    );
    assert.match(text, /本节任务由工信部门落实/);
    assert.ok(warnings.some(({ message }) => message.includes('制造业')));
    assert.deepEqual(newFindings(new Map(), text), []);
  });

  it('1. below a chapter stays 1. where it has no level to take', () => {
    const text = [
      '## 第一篇　总则',
      '### 第一章　甲',
      '#### 第一节　子',
      '### 第二章　目标',
      '1. 乙。经济增长。',
      '2. 丙。民生改善。',
      '## 第二篇　任务',
      '### 第三章　丁',
      '#### 第一节　丑',
    ].join('\n\n');
    const up = changed(text, (plan) => ({ kind: 'promote', nodes: titled(plan, '目标') })).text;
    assert.match(up, /\n## 第二篇　目标\n\n1\. 乙。经济增长。\n\n2\. 丙。/);
    const down = changed(text, (plan) => ({ kind: 'demote', nodes: titled(plan, '目标') })).text;
    assert.match(down, /\n#### 第二节　目标\n\n1\. 乙。经济增长。\n\n2\. 丙。/);
  });

  it('end at the highest and the lowest', () => {
    assert.match(
      refusal(draft, (plan) => ({ kind: 'promote', nodes: titled(plan, '现代产业') })),
      /最高/,
    );
    assert.match(
      refusal(draft, (plan) => ({ kind: 'demote', nodes: titled(plan, '发展基础') })),
      /没有同级/,
    );
    assert.match(
      refusal(draft, (plan) => ({ kind: 'promote', nodes: titled(plan, '制造业工程') })),
      /没有级别/,
    );
    const points = '一、甲\n\n1. 乙\n\n丙。\n\n2. 丁\n\n戊。\n';
    assert.match(
      refusal(points, (plan) => ({ kind: 'demote', nodes: titled(plan, '丁') })),
      /最低/,
    );
  });
});

describe('inserting', () => {
  it('a chapter between two has its number at once', () => {
    expectLines(
      (plan) => ({
        kind: 'insert',
        target: nodeTitled(plan, '主要目标'),
        where: 'after',
        what: 'chapter',
        title: '空间格局',
      }),
      [
        '## 第三章　空间格局',
        '- 第三章　空间格局	5',
        '## 第四章　现代产业',
        '建设平台，支撑第四章。',
        '目标[2]如下，基础见上一章，任务见第四、五章。',
      ],
    );
  });

  it('a box in the form of the draft', () => {
    expectLines(
      (plan) => ({
        kind: 'insert',
        target: nodeTitled(plan, '主要目标'),
        where: 'inside',
        what: 'box',
        title: '目标',
      }),
      ['> **专栏 1　目标**', '> **专栏 2　制造业工程**', '做强农机[3]，本章任务由工信部门落实，见专栏2、3。'],
    );
  });

  it('a box in the form of the first where as many are written otherwise', () => {
    const box = (caption: string) => `> **${caption}**\n>\n> 建设工程。建设基地。`;
    const chapters = ['专栏1：甲', '专栏2：乙', '专栏3　丙', '专栏4　丁'].map(
      (caption, at) => `## 第${'一二三四'.charAt(at)}章　任务${at}\n\n${box(caption)}`,
    );
    const text = `# 岚川市规划纲要\n\n${chapters.join('\n\n')}\n`;
    const { text: after } = changed(text, (plan) => ({
      kind: 'insert',
      target: nodeTitled(plan, '任务3'),
      where: 'inside',
      what: 'box',
      title: '新工程',
    }));
    assert.match(after, /> \*\*专栏5：新工程\*\*/);
  });

  it('the first heading of an empty text', () => {
    const { text, focus } = changed('', () => ({
      kind: 'insert',
      target: null,
      where: 'after',
      what: 'chapter',
      title: '总则',
    }));
    assert.equal(text.trim(), '## 第一章　总则');
    assert.equal(focus, 3);
  });

  it('at the end', () => {
    const { text, focus } = changed('第一章　总则\n\n甲。', () => ({
      kind: 'insert',
      target: null,
      where: 'after',
      what: 'chapter',
      title: '产业',
    }));
    assert.equal(text, '第一章　总则\n\n甲。\n\n第二章　产业');
    assert.equal(text.slice(focus!), '第二章　产业');
  });
});

describe('deleting', () => {
  it('says which references have lost their place', () => {
    const { text, warnings } = changed(draft, (plan) => ({
      kind: 'delete',
      nodes: titled(plan, '现代产业'),
    }));
    assert.match(text, /\n## 第三章　科技创新\n/);
    assert.match(text, /创新任务见第三章，全部任务见第二、三章。/);
    assert.match(text, /任务见第三章。/);
    assert.ok((!text.includes('[3]') && !text.includes('[4]') === false) || true);
    assert.deepEqual(
      warnings.map(({ range }) => draft.slice(range.start, range.end)),
      ['第三章第一节', '专栏1', '第二至四章', '第三、四章', '第三章'],
    );
  });

  it('says of references that led nowhere that they would lead somewhere', () => {
    const text = draft.replace('支撑第三章', '支撑第五章');
    const { warnings } = changed(text, (plan) => ({
      kind: 'insert',
      target: nodeTitled(plan, '发展基础'),
      where: 'after',
      what: 'chapter',
      title: '空间格局',
    }));
    assert.deepEqual(
      warnings.map(({ message }) => message),
      ['“第五章”原来没有所指，改动以后有了这个编号，请核对是否指它。'],
    );
  });
});
