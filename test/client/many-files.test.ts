import { deepEqual, equal } from 'node:assert/strict';
import { DraftText } from '../../client/src/draft-text.ts';
import { buildTree as buildIndicators } from '../../client/src/indicators/tree.ts';
import { Findings } from '../../client/src/outline/findings.ts';
import { nextHeading, previousHeading } from '../../client/src/outline/navigate.ts';
import { buildTree, nodeAt } from '../../client/src/outline/tree.ts';
import { walk } from '../../client/src/walk.ts';
import { indicatorsJson } from '../../server/src/core/features/indicators-json.ts';
import { outlineJson } from '../../server/src/core/features/outline-json.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { joinSources } from '../../server/src/core/text/join.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { statedOf } from '../../server/src/lsp/stated.ts';

const uris = ['file:///p/0.md', 'file:///p/%E7%AB%A0/1.md', 'file:///p/2.md'];
const table = [
  '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 属性 |',
  '| --- | --- | --- | --- | --- | --- |',
  '| 经济发展 | 1 | 常住人口城镇化率（%） | 58 | 63 | 预期性 |',
].join('\n');
const texts = [
  '# 某市规划\n\n## 第一篇　开启新征程\n\n### 第一章　基础\n\n甲。\n',
  '### 第二章　目标\n\n乙。\n\n> **专栏 1　重点工程**\n>\n> 强基工程。建设基地。\n',
  `## 第二篇　发展产业\n\n### 第三章　产业\n\n丙。\n\n${table}\n`,
];
const plan = parsePlan(
  joinSources(
    'file:///p/guihua.json',
    0,
    texts.map((text, at) => createSource(text, uris[at], at + 1)),
  ),
);
const text = new DraftText(uris[1]!, statedOf(plan.source, uris[1]!));
const roots = buildTree(outlineJson(plan, null).outline, text);
const titles = ['开启新征程', '基础', '目标', '重点工程', '强基工程', '发展产业', '产业'];

describe('client: a draft of several files', () => {
  it('has one tree, whose places lie in their files', () => {
    const nodes = [...walk(roots)].filter(({ kind }) => kind !== 'table');
    deepEqual(
      nodes.map(({ title }) => title),
      titles,
    );
    deepEqual(
      nodes.map(({ place }) => [uris.indexOf(place.uri!), place.start.line]),
      [
        [0, 2],
        [0, 4],
        [1, 0],
        [1, 4],
        [1, 6],
        [2, 0],
        [2, 2],
      ],
    );
  });

  it('is one whichever file is in front, however its URI is written', () => {
    equal(text.id, uris[0]);
    equal(text.file('file:///p/章/1.md')?.version, 2);
    equal(text.file('file:///q.md'), undefined);
    equal(text.inWhole('file:///q.md', { line: 0, character: 0 }), undefined);
  });

  it('leads the cursor from file to file', () => {
    const title = (at: number, line: number) => {
      const cursor = text.inWhole(uris[at]!, { line, character: 0 })!;
      return [
        nodeAt(roots, cursor)?.title,
        nextHeading(roots, cursor)?.title,
        previousHeading(roots, cursor)?.title,
      ];
    };
    deepEqual(title(0, 4), ['基础', '目标', undefined]);
    deepEqual(title(1, 2), ['目标', '产业', '基础']);
    deepEqual(title(2, 2), ['产业', undefined, '目标']);
  });

  it('counts the findings of all files, a 篇 those of the files that it goes on in', () => {
    const at = (file: number, line: number) => {
      const place = { line, character: 1 };
      return {
        range: text.rangeInWhole({ start: place, end: place, uri: uris[file]! }),
        severity: 1,
        message: `${file}`,
      };
    };
    const findings = new Findings([at(2, 4), at(1, 2), at(0, 6)]);
    deepEqual(
      roots.map(({ range }) => findings.within(range).map(({ message }) => message)),
      [['0', '1'], ['2']],
    );
  });

  it('shows its indicators where they stand', () => {
    const nodes = [...walk(buildIndicators(indicatorsJson(plan).tables, text))];
    deepEqual([...new Set(nodes.map(({ place }) => place.uri))], [uris[2]]);
    const row = nodes.find(({ kind }) => kind === 'indicator')!;
    equal(row.place.start.line, 8);
    deepEqual(row.range.start, text.inWhole(uris[2]!, row.place.start));
  });
});
