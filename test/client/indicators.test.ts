import assert from 'node:assert/strict';
import { summarize, type Words } from '../../client/src/indicators/summary.ts';
import { buildTree, type TreeNode } from '../../client/src/indicators/tree.ts';
import { walk } from '../../client/src/walk.ts';
import { indicatorsJson } from '../../server/src/core/features/indicators-json.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';

const treeOf = (text: string) => buildTree(indicatorsJson(parsePlan(createSource(text))).tables);
const lines = (...list: string[]) => list.join('\n');

const targetsHeader = lines(
  '| 类别 | 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |',
  '| --- | --- | --- | --- | --- | --- | --- |',
);
const targets = lines(
  '表1　“十五五”主要指标',
  '',
  targetsHeader,
  '| 经济发展 | 1 | 地区生产总值（亿元） | 2186.4 | — | 6%左右 | 预期性 |',
  '|  | 2 | 全员劳动生产率（万元/人） | 14.2 | 19 | 6 | 预期性 |',
  '|  | 3 | 制造业增加值占比（%） | 29.6 | 32 | ［2.4］ | 预期性 |',
  '| 绿色安全 | 4 | 单位地区生产总值能耗降低（%） | — | — | ［13］ | 约束性 |',
  '|  | 5 | 空气质量优良天数比率（%） | — | 91以上 | — | 约束性 |',
  '|  | 6 | 森林覆盖率（%） | 52.3 | 完成省定目标 | — | 约束性 |',
  '|  | 7 | 粮食综合生产能力（万吨） | 214 | — | — | 约束性 |',
  '',
);
/** Tab-separated, with the merged cells of a group: 城镇化率 over its two rows. */
const review = lines(
  '表1　“十四五”规划主要指标完成情况',
  '类别\t序号\t指标名称\t\t2020年\t规划目标\t\t实际完成\t',
  '\t\t\t\t\t2025年\t年均增速［累计］\t2025年\t年均增速［累计］',
  '经济发展\t1\t地区生产总值（亿元）\t\t1610.9\t2200\t6.4%\t2186.4\t6.3%',
  '\t2\t固定资产投资（亿元）\t\t1224\t—\t18%\t—\t11.1%',
  '\t3\t城镇化率\t常住人口城镇化率（%）\t53.7\t58\t［4.3］\t58.2\t［4.5］',
  '\t\t\t户籍人口城镇化率（%）\t30.1\t35\t［4.9］\t35.2\t［5.1］',
  '',
);

const words: Words = {
  target: (value) => `目标 ${value}`,
  annual: (value) => `年均 ${value}`,
  growth: (value) => `增长 ${value}`,
  cumulative: (value) => `累计 ${value}`,
};

/** 29.6 → 32%; 累计 2.4 */
function summaryOf({ rows, table }: TreeNode): string {
  const { from, to, details } = summarize(rows[0]!, table, words);
  return [`${from} → ${to}`, ...details].join('; ');
}

function drawn(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ number, title, children }) => [
    `${indent}${number ?? ''} ${title}`,
    ...drawn(children, `${indent}  `),
  ]);
}

const indicators = (text: string) => [...walk(treeOf(text))].filter(({ kind }) => kind === 'indicator');
const summaries = (text: string) =>
  Object.fromEntries(indicators(text).map((node) => [node.title, summaryOf(node)]));

describe('client: indicator tree', () => {
  it('divides a table by its merged cells', () => {
    assert.deepEqual(drawn(treeOf(review)), [
      ' “十四五”规划主要指标完成情况',
      '   经济发展',
      '    1 地区生产总值',
      '    2 固定资产投资',
      '    3 城镇化率',
      '       常住人口城镇化率',
      '       户籍人口城镇化率',
    ]);
  });

  it('puts the rows of a table without categories under the table', () => {
    const text = lines(
      '| 序号 | 指标名称 | 2025年 | 2030年 |',
      '| --- | --- | --- | --- |',
      '| 1 | 人均预期寿命（岁） | 78.6 | 79.8 |',
      '',
    );
    assert.deepEqual(drawn(treeOf(text)), [' ', '  1 人均预期寿命']);
  });

  it('leaves out tables of other matters', () => {
    const text = lines(
      '| 园区名称 | 主导产业 |',
      '| --- | --- |',
      '| 云汐高新区 | 装备制造 |',
      '| 临江园区 | 现代物流 |',
      '',
    );
    assert.equal(indicatorsJson(parsePlan(createSource(text))).tables.length, 1);
    assert.deepEqual(treeOf(text), []);
  });

  it('gives every node an id of its own', () => {
    const again = targets.replace('| 2 | 全员', '| 1 | 全员');
    const ids = [...walk(treeOf(lines(targets, review, again)))].map(({ id }) => id);
    assert.ok(ids.length > 25);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('keeps the ids while text is typed above and a name is changed', () => {
    const idsOf = (text: string) => [...walk(treeOf(text))].map(({ id }) => id);
    const edited = `# 云汐市规划\n\n${targets.replace('全员劳动', '全员')}`;
    assert.deepEqual(idsOf(edited), idsOf(targets));
  });

  it('holds every row in its category and its table', () => {
    const order = ({ range }: TreeNode) => [range.start.line, range.end.line];
    for (const node of walk(treeOf(lines(targets, review)))) {
      if (!node.parent) continue;
      const [start, end] = order(node);
      const [outerStart, outerEnd] = order(node.parent);
      assert.ok(outerStart! <= start! && end! <= outerEnd!, node.id);
    }
  });

  it('ends a row behind its last cell, where a finding on an empty one begins', () => {
    const text = review.replace('6.3%', '');
    const row = indicators(text)[0]!;
    const line = text.split('\n')[row.range.start.line]!;
    assert.deepEqual(row.range.end, { line: row.range.start.line, character: line.length + 1 });
  });
});

describe('client: summary of an indicator', () => {
  it('of targets: from the base to the target, or to its growth', () => {
    assert.deepEqual(summaries(targets), {
      地区生产总值: '2186.4 亿元 → 年均 6%左右',
      全员劳动生产率: '14.2 → 19 万元/人; 年均 6%',
      制造业增加值占比: '29.6 → 32%; 累计 2.4',
      单位地区生产总值能耗降低: 'null → 累计 13%',
      空气质量优良天数比率: 'null → 91%以上',
      森林覆盖率: '52.3% → 完成省定目标',
      粮食综合生产能力: '214 万吨 → null',
    });
  });

  it('of a review: to what was reached, with the target beside', () => {
    assert.deepEqual(summaries(review), {
      地区生产总值: '1610.9 → 2186.4 亿元; 年均 6.3%; 目标 2200 亿元',
      固定资产投资: '1224 亿元 → 年均 11.1%; 目标 年均 18%',
      常住人口城镇化率: '53.7 → 58.2%; 累计 4.5; 目标 58%',
      户籍人口城镇化率: '30.1 → 35.2%; 累计 5.1; 目标 35%',
    });
  });

  it('takes the year that the plan aims at', () => {
    const text = lines(
      '| 序号 | 指标名称 | 2025年 | 2030年 | 2035年 |',
      '| --- | --- | --- | --- | --- |',
      '| 1 | 人均预期寿命（岁） | 78.6 | 79.8 | 81 |',
      '',
    );
    const [node] = indicators(text);
    const to = { ...node!, table: { ...node!.table, targetYear: 2035 } };
    assert.equal(summaryOf({ ...to, table: { ...to.table, targetYear: 2030 } }), '78.6 → 79.8 岁');
    assert.equal(summaryOf(to), '78.6 → 81 岁');
  });

  it('repeats no word and no unit that the cell says itself', () => {
    const row = (base: string, target: string, growth: string) =>
      lines(
        targetsHeader,
        `| 经济发展 | 1 | 某指标（亿元） | ${base} | ${target} | ${growth} | 预期性 |`,
        '',
      );
    const said = (...cells: [string, string, string]) => summaryOf(indicators(row(...cells))[0]!);
    assert.equal(said('—', '—', '年均增长5.0%左右'), 'null → 年均增长5.0%左右');
    assert.equal(said('100亿元', '200亿元', '—'), '100亿元 → 200亿元');
    assert.equal(said('—', '［600］', '—'), 'null → 累计 600 亿元');
    assert.equal(said('100', '完成省定目标', '完成省定目标'), '100 亿元 → 完成省定目标');
  });
});
