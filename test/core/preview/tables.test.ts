import assert from 'node:assert/strict';
import { previewOf } from '../../../server/src/core/features/preview/preview.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { createSource } from '../../../server/src/core/text/source.ts';

/** The rows of the first table as words, with their spans: 规划目标×2 covers two columns, 类别↓2 two rows. */
function rowsOf(text: string): string[] {
  const blocks = previewOf(parsePlan(createSource(text)));
  const page = blocks.map(({ html }) => html).join('\n');
  return [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((row) =>
    [...row[1]!.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)]
      .map(([, attributes, words]) => {
        const columns = /colspan="(\d+)"/.exec(attributes!)?.[1];
        const rows = /rowspan="(\d+)"/.exec(attributes!)?.[1];
        return `${words}${columns ? `×${columns}` : ''}${rows ? `↓${rows}` : ''}`;
      })
      .join(' | '),
  );
}

describe('preview: tables', () => {
  it('a pipe table; equal categories are one cell', () => {
    const text =
      '| 类别 | 指标名称 | 2025年 | 2030年 |\n| --- | --- | ---: | ---: |\n| 经济发展 | 城镇化率（%） | 50 | 60 |\n| 经济发展 | 入园率（%） | 7 | 8 |\n| 绿色生态 | 覆盖率（%）<br>（森林） | 5 | 6 |\n';
    assert.deepEqual(rowsOf(text), [
      '类别 | 指标名称 | 2025年 | 2030年',
      '经济发展↓2 | 城镇化率（%） | 50 | 60',
      '入园率（%） | 7 | 8',
      '绿色生态 | 覆盖率（%）<br>\n（森林） | 5 | 6',
    ]);
  });

  it('tabs: a heading spans its columns, a group its rows', () => {
    const text = [
      '序号\t指标名称\t规划目标\t\t实际完成\t',
      '\t\t2020年\t年均增长\t2020年\t年均增长',
      '1\t地区生产总值（亿元）\t100\t7%\t101\t7.1%',
      '2\t城镇化率（%）\t常住人口城镇化率\t60\t—\t61\t—',
      '\t\t户籍人口城镇化率\t40\t—\t41\t—',
    ].join('\n');
    assert.deepEqual(rowsOf(text), [
      '序号↓2 | 指标名称×2↓2 | 规划目标×2 | 实际完成×2',
      '2020年 | 年均增长 | 2020年 | 年均增长',
      '1 | 地区生产总值（亿元）×2 | 100 | 7% | 101 | 7.1%',
      '2↓2 | 城镇化率（%）↓2 | 常住人口城镇化率 | 60 | — | 61 | —',
      '户籍人口城镇化率 | 40 | — | 41 | —',
    ]);
  });

  it('HTML keeps its own spans', () => {
    const text =
      '<table><tr><td rowspan="2">类型</td><td colspan="2">规模</td></tr><tr><td>大</td><td>小</td></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>';
    assert.deepEqual(rowsOf(text), ['类型↓2 | 规模×2', '大 | 小', '甲 | 1 | 2']);
  });

  it('a header that a page break printed again stands once', () => {
    const text =
      '| 指标名称 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 城镇化率（%） | 50 | 60 |\n\n| 指标名称 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 入园率（%） | 7 | 8 |\n';
    assert.deepEqual(rowsOf(text), [
      '指标名称 | 2025年 | 2030年',
      '城镇化率（%） | 50 | 60',
      '入园率（%） | 7 | 8',
    ]);
  });
});
