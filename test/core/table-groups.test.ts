import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';

// Groups whose merged cells were lost; tabs part the cells.

function groupsIn(...lines: string[]): unknown[] {
  const text = ['第一章　主要目标', '', '表1　主要指标', '', ...lines, ''].join('\n');
  const rows = parsePlan(createSource(text)).tables[0]?.rows ?? [];
  return rows.map(({ number, category, group, name }) => [number, category, group, name]);
}

describe('groups of indicators', () => {
  const header = '类别\t指标名称\t\t2025年\t2030年\t属性';
  const above = '创新驱动\t科技进步贡献率（%）\t\t58\t60\t预期性';
  const first = '\t互联网普及率\t固定宽带家庭普及率（%）\t71.4\t75\t预期性';
  const shifted = '移动宽带用户普及率（%）\t\t76.4\t80\t预期性\t';

  it('have two rows, even where the second has lost its empty cells', () => {
    assert.deepEqual(
      groupsIn(header, above, first, shifted).map((row) => (row as unknown[])[2]),
      [null, '互联网普及率', '互联网普及率'],
    );
  });

  it('that have two rows already do not take in a shifted one', () => {
    const second = '\t\t光纤用户占比（%）\t66\t70\t预期性';
    assert.deepEqual(
      groupsIn(header, above, first, second, shifted).map((row) => (row as unknown[])[2]),
      [null, '互联网普及率', '互联网普及率', null],
    );
  });

  it('may stand in the place of the category, their number before them', () => {
    assert.deepEqual(
      groupsIn(
        '类别\t指标\t单位\t2025年\t2030年\t属性',
        '民生福祉\t1. 普通高中入学率\t%\t57.6\t70\t预期性',
        '2. 每千人口拥有医护人员数\t每千人口拥有执业（助理）医师数\t人\t4.45\t4.5\t预期性',
        '每千人口拥有注册护士数\t人\t5.21\t5.3\t\t',
        '3. 养老机构认知障碍照护床位数\t张\t5500\t7000\t预期性\t',
      ),
      [
        [1, '民生福祉', null, '普通高中入学率'],
        [2, '民生福祉', '每千人口拥有医护人员数', '每千人口拥有执业（助理）医师数'],
        [2, '民生福祉', '每千人口拥有医护人员数', '每千人口拥有注册护士数'],
        [3, '民生福祉', null, '养老机构认知障碍照护床位数'],
      ],
    );
  });
});
