import { deepEqual, equal } from 'node:assert/strict';
import { indicatorHover } from '../../server/src/core/features/indicator-hover.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

/** The last block of what is shown on the row of an indicator. */
function lastBlock(name: string): string[] {
  const text = `表1　“十五五”时期主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | ${name} | 56.3 | 60.8 | 预期性 |
`;
  const hover = indicatorHover(parsePlan(createSource(text)), text.indexOf(name), library);
  return hover!.markdown.split('\n\n').at(-1)!.split('\n');
}

describe('reference plans in the hover', () => {
  it('stand in a table, one row each', () => {
    deepEqual(lastBlock('常住人口城镇化率（%）'), [
      '| 参考规划 | 基期 | 目标 | 年均增速［累计］ | 单位 | 属性 |',
      '| --- | ---: | ---: | ---: | --- | --- |',
      '| 益阳“十四五” | 50.43 | 55.5 | \\[5.07\\] | % | 预期性 |',
      '| 岳阳“十四五” | 60.8 | 65 | — | % | 预期性 |',
      '| 永州“十四五” | 46.94 | 54 | - | % | 预期性 |',
    ]);
  });

  it('are left out where none of them has the indicator', () => {
    equal(lastBlock('中心城区常住人口城镇化率（%）').join('').includes('|'), false);
  });
});
