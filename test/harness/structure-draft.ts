import assert from 'node:assert/strict';
import type { OutlineNode, Plan } from '../../server/src/core/model/plan.ts';
import type { Change } from '../../server/src/core/structure/change.ts';
import { changed, newFindings, nodeTitled } from './structure.ts';

/** A clean plan with references, boxes, notes and a 目录 with pages. */
export const draft = `# 岚川市国民经济和社会发展第十五个五年规划纲要

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
export function expectLines(change: (plan: Plan) => Change, expected: readonly string[], text = draft): void {
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

export const titled = (plan: Plan, ...titles: string[]): OutlineNode[] =>
  titles.map((title) => nodeTitled(plan, title));
