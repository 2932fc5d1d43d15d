import assert from 'node:assert/strict';
import { changed, nodeTitled, parse, refusal } from '../../harness/structure.ts';
import { draft, expectLines, titled } from '../../harness/structure-draft.ts';

describe('moving', () => {
  it('a chapter: numbers, boxes, 目录, notes and references follow', () => {
    expectLines(
      (plan) => ({
        kind: 'move',
        nodes: titled(plan, '现代产业'),
        target: nodeTitled(plan, '总体要求'),
        where: 'before',
      }),
      [
        '成效显著[1]，产业任务见第二章第一节和专栏1，创新任务见第四章，全部任务见第二至四章。',
        '- 第二章　现代产业	3',
        '  - 第一节　制造业	3',
        '- 第三章　总体要求	8',
        '- 第四章　科技创新	12',
        '做强农机[2]，本章任务由工信部门落实，见专栏1、2。',
        '发展物流[3]，与第一节衔接。',
        '目标[4]如下，基础见第一章，任务见第二、四章。',
        '建设平台，支撑第二章。',
        '[2] 农机：丙。',
        '[4] 目标：乙。',
      ],
    );
  });

  it('a section into another chapter: what pointed to it without its chapter names the chapter', () => {
    expectLines(
      (plan) => ({
        kind: 'move',
        nodes: titled(plan, '制造业'),
        target: nodeTitled(plan, '总体要求'),
        where: 'inside',
      }),
      [
        '成效显著[1]，产业任务见第二章第三节和专栏1，创新任务见第四章，全部任务见第二至四章。',
        '做强农机[3]，第三章任务由工信部门落实，见专栏1、2。',
        '发展物流[4]，与第二章第三节衔接。',
        '### 第三节　制造业',
        '### 第一节　服务业',
        '  - 第三节　制造业	8',
        '  - 第一节　服务业	9',
      ],
    );
  });

  it('a chapter out of a range: the range becomes a list', () => {
    expectLines(
      (plan) => ({
        kind: 'move',
        nodes: titled(plan, '发展基础'),
        target: nodeTitled(plan, '总体要求'),
        where: 'after',
      }),
      [
        '## 第二章　发展基础',
        '成效显著[2]，产业任务见第三章第一节和专栏1，创新任务见第四章，全部任务见第一、三、四章。',
        '目标[1]如下，基础见第二章，任务见第三、四章。',
      ],
    );
  });

  it('boxes that change places', () => {
    expectLines(
      (plan) => ({
        kind: 'move',
        nodes: titled(plan, '服务业工程'),
        target: nodeTitled(plan, '制造业工程'),
        where: 'before',
      }),
      [
        '> **专栏 1　服务业工程**',
        '> **专栏 2　制造业工程**',
        '成效显著[1]，产业任务见第三章第一节和专栏2，创新任务见第四章，全部任务见第二至四章。',
        '做强农机[3]，本章任务由工信部门落实，见专栏1、2。',
      ],
    );
  });

  it('a section among chapters becomes a chapter', () => {
    expectLines(
      (plan) => ({
        kind: 'move',
        nodes: titled(plan, '服务业'),
        target: nodeTitled(plan, '科技创新'),
        where: 'before',
      }),
      ['## 第四章　服务业', '## 第五章　科技创新', '- 第四章　服务业	9', '- 第五章　科技创新	12'],
    );
  });

  it('several nodes keep their order, children of moved ones are ignored', () => {
    expectLines(
      (plan) => ({
        kind: 'move',
        nodes: titled(plan, '科技创新', '发展基础'),
        target: nodeTitled(plan, '总体要求'),
        where: 'after',
      }),
      ['## 第一章　总体要求', '## 第二章　发展基础', '## 第三章　科技创新', '## 第四章　现代产业'],
    );
  });

  it('to where it stands changes nothing', () => {
    const { edits } = changed(draft, (plan) => ({
      kind: 'move',
      nodes: titled(plan, '服务业'),
      target: nodeTitled(plan, '现代产业'),
      where: 'inside',
    }));
    assert.deepEqual(edits, []);
  });

  it('tables whose 序号 run on from one to the next, with what refers to their rows', () => {
    const table = (caption: string, ...rows: string[]) =>
      `${caption}\n\n| 序号 | 指标名称 | 单位 | 2025年 | 2030年 | 属性 |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
    const text = `# 岚川市规划纲要\n\n## 第一章　目标\n\n见第3项指标。\n\n${table(
      '表1　生产指标',
      '| 1 | 粮食产量 | 万吨 | 40 | 45 | 约束性 |',
      '| 2 | 森林覆盖率 | % | 40 | 45 | 约束性 |',
    )}\n## 第二章　民生\n\n${table('表2　民生指标', '| 3 | 养老床位数 | 张 | 400 | 450 | 预期性 |')}`;
    expectLines(
      (plan) => ({ kind: 'moveUp', nodes: titled(plan, '民生') }),
      [
        '见第1项指标。',
        '| 1 | 养老床位数 | 张 | 400 | 450 | 预期性 |',
        '| 2 | 粮食产量 | 万吨 | 40 | 45 | 约束性 |',
        '| 3 | 森林覆盖率 | % | 40 | 45 | 约束性 |',
      ],
      text,
    );
  });

  it('is refused where it makes no sense', () => {
    const move = (title: string, target: string, where: 'before' | 'after' | 'inside') =>
      refusal(draft, (plan) => ({
        kind: 'move',
        nodes: titled(plan, title),
        target: nodeTitled(plan, target),
        where,
      }));
    assert.match(move('现代产业', '制造业', 'before'), /它自己里面/);
    assert.match(move('名词解释', '总体要求', 'before'), /正文之后/);
    assert.match(move('科技创新', '名词解释', 'after'), /正文之后/);
    assert.match(move('科技创新', '制造业工程', 'after'), /专栏、图表之间/);
    assert.match(move('服务业工程', '制造业工程', 'inside'), /专栏、表和图里/);
  });
});

describe('moving by one', () => {
  it('changes places with the heading beside it', () => {
    expectLines(
      (plan) => ({ kind: 'moveUp', nodes: titled(plan, '服务业') }),
      ['### 第一节　服务业', '### 第二节　制造业'],
    );
    expectLines(
      (plan) => ({ kind: 'moveDown', nodes: titled(plan, '制造业') }),
      ['### 第一节　服务业', '### 第二节　制造业'],
    );
  });

  it('goes on in the chapter beside', () => {
    expectLines(
      (plan) => ({ kind: 'moveUp', nodes: titled(plan, '制造业') }),
      ['### 第三节　制造业', '### 第一节　服务业'],
    );
    expectLines(
      (plan) => ({ kind: 'moveDown', nodes: titled(plan, '主要目标') }),
      ['### 第一节　主要目标', '### 第二节　制造业', '  - 第一节　主要目标	8'],
    );
  });

  it('goes on in the part beside', () => {
    const text = draft
      .replace('## 第一章　发展基础', '## 第一篇　总则\n\n## 第一章　发展基础')
      .replace('## 第三章　现代产业', '## 第二篇　任务\n\n## 第三章　现代产业')
      .replaceAll(/^#(#+ 第.[章节])/gm, '##$1');
    const down = changed(text, (plan) => ({ kind: 'moveDown', nodes: titled(plan, '主要目标') })).text;
    assert.match(down, /### 第三章　现代产业\n\n#### 第一节　主要目标\n/);
    const up = changed(text, (plan) => ({ kind: 'moveUp', nodes: titled(plan, '制造业工程') })).text;
    assert.match(up, /> 农机强链工程。建设研发基地。\n\n## 第二篇　任务/);
  });

  it('goes on as a section in a chapter that has points only', () => {
    const text =
      '# 岚川市规划\n\n## 第一章　基础\n\n1.形势。\n\n向好。\n\n2.成绩。\n\n显著。\n\n## 第二章　产业\n\n### 第一节　制造业\n\n做强。\n\n### 第二节　服务业\n\n做优。\n';
    const after = changed(text, (plan) => ({ kind: 'moveUp', nodes: [nodeTitled(plan, '制造业')] }));
    assert.deepEqual(
      parse(after.text).nodes.flatMap(({ kind, label }) => (kind === 'section' ? [label] : [])),
      ['第一节', '第一节'],
    );
  });

  it('ends at the ends of the plan', () => {
    assert.match(
      refusal(draft, (plan) => ({ kind: 'moveUp', nodes: titled(plan, '发展基础') })),
      /最前面/,
    );
    assert.match(
      refusal(draft, (plan) => ({ kind: 'moveDown', nodes: titled(plan, '科技创新') })),
      /最后面/,
    );
  });
});
