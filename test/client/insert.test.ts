import assert from 'node:assert/strict';
import { captionTarget, headingTarget } from '../../client/src/insert/target.ts';
import { buildTree, type TreeKind } from '../../client/src/outline/tree.ts';
import { outlineJson } from '../../server/src/core/features/outline-json.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';

const text = `# 岚川市规划纲要

## 第一篇　新征程

总起的话。

### 第一章　发展基础

概述。

#### 第一节　成效

持续向好。

> **专栏 1　重点工程**
>
> 强基工程。

### 第二章　总体要求

稳中求进。

## 名词解释

[1]甲：意思。
`;
const roots = buildTree(outlineJson(parsePlan(createSource(text)), null).outline);
const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words));

function target(words: string, kind: TreeKind): string {
  const { node, where } = headingTarget(roots, { line: lineOf(words), character: 0 }, kind);
  return `${where} ${node?.label || node?.title}`;
}

describe('client: where something is inserted', () => {
  it('is behind the heading of its level', () => {
    assert.equal(target('持续向好', 'section'), 'after 第一节');
    assert.equal(target('持续向好', 'chapter'), 'after 第一节');
    assert.equal(target('稳中求进', 'part'), 'after 第二章');
  });

  it('is the first of its level where the cursor stands above them', () => {
    assert.equal(target('总起的话', 'chapter'), 'before 第一章');
    assert.equal(target('概述', 'section'), 'before 第一节');
    assert.equal(target('稳中求进', 'section'), 'inside 第二章');
  });

  it('is before the first heading, before the notes, or in a draft without headings', () => {
    assert.equal(target('# 岚川市', 'chapter'), 'before 第一篇');
    assert.equal(target('[1]甲', 'chapter'), 'before 名词解释');
    assert.deepEqual(headingTarget([], { line: 0, character: 0 }, 'part'), {
      node: undefined,
      where: 'after',
    });
  });

  it('is the section for a box, or behind the box that is there', () => {
    const box = (words: string) => captionTarget(roots, { line: lineOf(words), character: 2 });
    assert.deepEqual([box('持续向好').where, box('持续向好').node?.label], ['inside', '第一节']);
    assert.deepEqual([box('强基工程').where, box('强基工程').node?.label], ['after', '专栏1']);
  });
});
