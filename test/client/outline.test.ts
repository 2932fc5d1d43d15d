import assert from 'node:assert/strict';
import { countMatches, filterTree } from '../../client/src/outline/filter.ts';
import { Findings, worst } from '../../client/src/outline/findings.ts';
import { LastingIds } from '../../client/src/outline/follow.ts';
import { isOpenAt, levelsOf } from '../../client/src/outline/levels.ts';
import { nextHeading, parentHeading, previousHeading } from '../../client/src/outline/navigate.ts';
import { buildTree, fullTitle, nodeAt, type TreeNode } from '../../client/src/outline/tree.ts';
import type { OutlineItem } from '../../client/src/protocol.ts';
import { walk } from '../../client/src/walk.ts';

type Kind = OutlineItem['kind'];

/** An item whose heading is line `from` and whose content goes on to the line before `to`. */
function item(
  kind: Kind,
  label: string,
  title: string,
  [from, to]: [number, number],
  children: OutlineItem[] = [],
) {
  const start = { line: from, character: 0 };
  const end = { line: to, character: 0 };
  // Behind the marks of a heading: ## 第一章　发展基础
  const selectionRange = { start: { line: from, character: 3 }, end: { line: from, character: 10 } };
  return { kind, number: null, label, title, range: { start, end }, selectionRange, children };
}

const box: OutlineItem = {
  ...item('box', '专栏1', '重点工程', [6, 9]),
  entries: [
    { title: '强基工程', range: { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } } },
  ],
};
const outline: OutlineItem[] = [
  item(
    'part',
    '第一篇',
    '新征程',
    [0, 20],
    [
      item(
        'chapter',
        '第一章',
        '发展基础',
        [1, 10],
        [
          item('section', '第一节', '现实基础', [2, 4]),
          item('section', '第二节', '发展环境', [4, 10], [box]),
        ],
      ),
      item('chapter', '第二章', '发展目标', [10, 20], [item('section', '第一节', '主要目标', [12, 20])]),
    ],
  ),
];
const roots = buildTree(outline);

const at = (line: number) => ({ line, character: 0 });
const titles = (nodes: readonly TreeNode[]) => [...walk(nodes)].map(({ title }) => title);

describe('client: outline tree', () => {
  it('gives every node an id of its own', () => {
    const twice = buildTree([item('heading', '', '附则', [0, 1]), item('heading', '', '附则', [1, 2])]);
    const ids = [...walk(roots), ...walk(twice)].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('keeps the id of a numbered heading while its title is typed', () => {
    const before = buildTree([item('chapter', '第一章', '发展', [0, 9])]);
    const after = buildTree([item('chapter', '第一章', '发展基础', [2, 11])]);
    assert.equal(after[0]?.id, before[0]?.id);
  });

  it('finds the innermost node around a position', () => {
    assert.equal(nodeAt(roots, at(3))?.title, '现实基础');
    assert.equal(nodeAt(roots, at(7))?.title, '强基工程');
    assert.equal(nodeAt(roots, at(21))?.title, '主要目标');
  });

  it('takes the lines between two headings for the first, and what follows a box for its section', () => {
    const blankBetween = buildTree([
      item('chapter', '第一章', '甲', [1, 3]),
      item('chapter', '第二章', '乙', [5, 7]),
    ]);
    assert.equal(nodeAt(blankBetween, at(0)), undefined);
    assert.equal(nodeAt(blankBetween, at(4))?.title, '甲');
    assert.equal(nodeAt(roots, { line: 9, character: 1 })?.title, '发展环境');
  });

  it('sets number and title as a plan sets them', () => {
    assert.equal(fullTitle({ label: '第一章', title: '发展基础' }), '第一章　发展基础');
    assert.equal(fullTitle({ label: '一、', title: '发展基础' }), '一、发展基础');
    assert.equal(fullTitle({ label: '1.', title: '2035年远景目标' }), '1. 2035年远景目标');
    assert.equal(fullTitle({ label: '', title: '附则' }), '附则');
  });
});

describe('client: what stays with a heading in the outline', () => {
  const section = (label: string, title: string) => item('section', label, title, [0, 0]);
  const chapters = (...titles: string[]) =>
    buildTree(
      titles.map((title, at) =>
        item('chapter', `第${'一二三'[at]}章`, title, [at, at + 1], [section('第一节', `${title}基础`)]),
      ),
    );
  const idOf = (nodes: readonly TreeNode[], title: string) =>
    [...walk(nodes)].find((node) => node.title === title)?.id;

  it('is its id under another number, for all below it, too', () => {
    const ids = new LastingIds();
    const before = ids.give('a', chapters('产业', '创新', '开放'));
    const after = ids.give('a', chapters('创新', '产业', '开放'));
    for (const title of ['产业', '创新', '开放', '产业基础', '创新基础'])
      assert.equal(idOf(after, title), idOf(before, title), title);
    assert.deepEqual(ids.give('a', chapters('产业', '创新', '开放')), before);
  });

  it('is its id while the title is typed', () => {
    const ids = new LastingIds();
    const before = ids.give('a', chapters('产业', '创新'));
    assert.equal(idOf(ids.give('a', chapters('产业体系', '创新')), '产业体系'), idOf(before, '产业'));
  });

  it('is no id of a heading that is put in before it', () => {
    const ids = new LastingIds();
    const before = ids.give('a', chapters('产业', '创新'));
    const after = ids.give('a', chapters('新章', '产业', '创新'));
    assert.equal(idOf(after, '产业'), idOf(before, '产业'));
    const all = [...walk(after)].map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
  });

  it('goes by the chapter where sections have the same title', () => {
    const general = (...titles: string[]) =>
      buildTree(
        titles.map((title, at) =>
          item('chapter', `第${at + 1}章`, title, [at, at + 1], [section('第一节', '总体要求')]),
        ),
      );
    const ids = new LastingIds();
    const before = ids.give('a', general('产业', '创新'));
    const after = ids.give('a', general('创新', '产业'));
    assert.equal(after[0]?.children[0]?.id, before[1]?.children[0]?.id);
  });

  it('starts anew in another draft', () => {
    const ids = new LastingIds();
    ids.give('a', chapters('产业', '创新'));
    const plain = chapters('创新', '产业');
    assert.equal(idOf(ids.give('b', plain), '创新'), plain[0]?.id);
  });
});

describe('client: outline filter', () => {
  it('keeps the headings with all words, and those above them', () => {
    assert.deepEqual(titles(filterTree(roots, '专栏 工程')), ['新征程', '发展基础', '发展环境', '重点工程']);
    assert.equal(countMatches(roots, '第一节'), 2);
    assert.deepEqual(filterTree(roots, '没有'), []);
  });

  it('keeps everything without words', () => assert.equal(filterTree(roots, ' '), roots));
});

describe('client: outline levels', () => {
  it('offers the levels that occur', () => {
    assert.deepEqual(levelsOf(roots), ['part', 'chapter', 'section', 'all']);
  });

  it('opens what hides a level, and nothing below', () => {
    const open = (level: Parameters<typeof isOpenAt>[1]) =>
      [...walk(roots)].filter((node) => isOpenAt(node, level)).map(({ title }) => title);
    assert.deepEqual(open('part'), []);
    assert.deepEqual(open('chapter'), ['新征程']);
    assert.deepEqual(open('section'), ['新征程', '发展基础', '发展目标']);
    assert.deepEqual(open('all'), ['新征程', '发展基础', '发展环境', '重点工程', '发展目标']);
  });
});

describe('client: moving between headings', () => {
  it('goes to the next of the same level, into the next chapter too', () => {
    assert.equal(nextHeading(roots, at(3))?.title, '发展环境');
    assert.equal(nextHeading(roots, at(5))?.title, '主要目标');
    assert.equal(nextHeading(roots, at(13)), undefined);
  });

  it('leaves the heading that the cursor stands before', () => {
    assert.equal(nextHeading(roots, at(1))?.title, '发展目标');
  });

  it('takes a box for a part of its section', () => {
    assert.equal(nextHeading(roots, at(7))?.title, '主要目标');
    assert.equal(previousHeading(roots, at(7))?.title, '现实基础');
  });

  it('goes to the previous of the same level', () => {
    assert.equal(previousHeading(roots, at(13))?.title, '发展环境');
    assert.equal(previousHeading(roots, at(11))?.title, '发展基础');
    assert.equal(previousHeading(roots, at(2)), undefined);
  });

  it('goes up', () => assert.equal(parentHeading(nodeAt(roots, at(7))!)?.title, '发展环境'));
});

describe('client: findings of a node', () => {
  const finding = (line: number, severity: number) => ({
    range: { start: at(line), end: at(line) },
    severity,
    message: '编号不连续',
  });
  const findings = new Findings([finding(12, 1), finding(4, 2), finding(3, 3)]);

  it('counts what begins in the node or below it', () => {
    const count = Object.fromEntries(
      [...walk(roots)].map((node) => [node.title, findings.within(node.range).length]),
    );
    assert.equal(count.新征程, 3);
    assert.equal(count.发展基础, 2);
    assert.equal(count.现实基础, 1);
    assert.equal(count.强基工程, 0);
  });

  it('knows the gravest', () => {
    assert.equal(worst(findings.all), 1);
    assert.equal(worst([]), undefined);
  });
});
