import assert from 'node:assert/strict';
import { renamed } from '../../harness/rename.ts';

const draft = (target: string, sentence: string) => `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 第一章　主要目标

${sentence}

表1　主要指标

| 指标名称 | 2025年 | 2030年 | 属性 |
| --- | ---: | ---: | --- |
| 常住人口城镇化率（%） | 58.2 | ${target} | 预期性 |
| 社会消费品零售总额（亿元） | 905.3 | 1270 | 预期性 |
`;

describe('changing a value of the table', () => {
  it('changes the sentences that give it', () => {
    const sentence = '到2030年，全市常住人口城镇化率达到63%，社会消费品零售总额达到1270亿元。';
    assert.equal(renamed(draft('6‸3', sentence), '64'), draft('64', sentence.replace('63', '64')));
  });

  it('leaves bounds, other years and other areas', () => {
    const sentence =
      '2025年常住人口城镇化率为58.2%。到2030年，全市常住人口城镇化率达到60%以上。到2030年，中心城区常住人口城镇化率达到63%。';
    assert.equal(renamed(draft('63‸', sentence), '64'), draft('64', sentence));
  });

  it('converts the unit of the sentence', () => {
    const sentence = '到2030年，全市社会消费品零售总额达到12700000万元。';
    const marked = draft('63', sentence).replace('1270 |', '127‸0 |');
    const expected = draft('63', sentence.replace('12700000', '13000000')).replace('1270 |', '1300 |');
    assert.equal(renamed(marked, '1300'), expected);
  });

  it('keeps comparator and unit of the cell', () => {
    assert.equal(renamed(draft('≥6‸3', '目标已定。'), '64.5'), draft('≥64.5', '目标已定。'));
  });

  it('is not offered outside of values', () => {
    assert.equal(renamed(draft('63', '到2030年，全市常住人口城镇化率达到6‸3%。'), '64'), null);
    assert.equal(renamed(draft('完成‸省定目标', '目标已定。'), '64'), null);
  });
});
