import assert from 'node:assert/strict';
import type { Plan } from '../../../server/src/core/model/plan.ts';
import type { Change } from '../../../server/src/core/structure/change.ts';
import { changed, newFindings, nodeTitled, refusal } from '../../harness/structure.ts';

const draft = `# 岚川市国民经济和社会发展第十五个五年规划纲要

## 目录

- 第一章　发展基础	1
- 第二章　总体要求	3
  - 第一节　指导思想	3
  - 第二节　主要目标	5
- 第三章　现代产业	8
  - 第一节　制造业	8
  - 第二节　服务业	9
- 第四章　科技创新	12

## 第一章　发展基础

成效显著[1]，产业任务见第三章第一节和专栏1，创新任务见第四章，全部任务见第二至四章。

## 第二章　总体要求

### 第一节　指导思想

坚持稳中求进，目标见第二节。

### 第二节　主要目标

目标[2]如下，基础见上一章，任务见第三、四章。

## 第三章　现代产业

### 第一节　制造业

做强农机[3]，本章任务由工信部门落实，见专栏1、2。

> **专栏 1　制造业工程**
>
> 农机强链工程。建设研发基地。

### 第二节　服务业

发展物流[4]，与第一节衔接。

> **专栏 2　服务业工程**
>
> 物流枢纽工程。建成物流港。

## 第四章　科技创新

建设平台，支撑第三章。

## 名词解释

[1] 成效：甲。

[2] 目标：乙。

[3] 农机：丙。

[4] 物流：丁。
`;

const forms: readonly (readonly [string, (text: string) => string])[] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\ufeff${text}`],
  ['no line end at its end', (text) => text.trimEnd()],
];

/** The change makes these replacements and moves, in every form of the text. */
function expectLines(change: (plan: Plan) => Change, expected: readonly string[], text = draft): void {
  for (const [name, form] of forms) {
    const result = changed(form(text), change).text;
    const lines = result.replaceAll('\r', '').replace('\ufeff', '').split('\n');
    for (const line of expected) assert.ok(lines.includes(line), `${line}\n(${name})\n${result}`);
    assert.equal(result.includes('\ufeff'), name === 'BOM');
    if (name === 'BOM') assert.ok(result.startsWith('\ufeff'));
    if (name === 'CRLF') assert.doesNotMatch(result, /[^\r]\n/);
    assert.doesNotMatch(result.replaceAll('\r', ''), /\n\n\n/, name);
    assert.deepEqual(newFindings(new Map(), result), [], name);
  }
}

const titled = (plan: Plan, ...titles: string[]) => titles.map((title) => nodeTitled(plan, title));

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
      /产业任务见第二章第三节（一、制造业）和专栏1，创新任务见第三章，全部任务见第二、三章、第二章第三节。|产业任务见第二章第三节（一、制造业）和专栏1，创新任务见第三章/,
    );
    assert.match(text, /本节任务由工信部门落实|第二章第三节任务由工信部门落实/);
    assert.ok(warnings.some(({ message }) => message.includes('制造业')));
    assert.deepEqual(newFindings(new Map(), text), []);
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

  it('the first heading of an empty text', () => {
    const { text, focus } = changed('', () => ({
      kind: 'insert',
      target: null,
      where: 'after',
      what: 'chapter',
      title: '总则',
    }));
    assert.equal(text.trim(), '第一章　总则');
    assert.equal(focus, 0);
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
});
