import assert from 'node:assert/strict';
import { byCategory, type Choice, factsOf, findChoice, nameOf } from '../../client/src/panel/webview/rows.ts';
import type { ComparisonItem } from '../../client/src/protocol.ts';

function row(name: string, more: Partial<ComparisonItem> = {}): ComparisonItem {
  const position = { line: 0, character: 0 };
  return {
    ...{ name, category: null, group: null, number: null, unit: null, attribute: null, change: null },
    ...{ baseYear: 2025, targetYear: 2030, base: null, target: null, references: [] },
    range: { start: position, end: position },
    ...more,
  };
}

const chosen = (name: string, more: Partial<Choice> = {}) => ({ name, group: null, number: null, ...more });

describe('client: rows of the panel of indicators', () => {
  const rows = [
    row('地区生产总值', { number: 1, category: '经济发展' }),
    row('常住人口城镇化率', { number: 2, category: '经济发展' }),
    row('森林覆盖率', { number: 3, category: '绿色生态' }),
  ];

  it('begins with the first row', () => {
    assert.equal(findChoice(rows, undefined), 0);
  });

  it('keeps the choice when a row is written above it', () => {
    assert.equal(findChoice([row('入园率'), ...rows], chosen('森林覆盖率', { number: 3 })), 3);
  });

  it('keeps the choice while its name is being written', () => {
    assert.equal(findChoice(rows, chosen('森林覆', { number: 3 })), 2);
  });

  it('goes back to the first row when the chosen one is gone', () => {
    assert.equal(findChoice(rows, chosen('入园率')), 0);
    assert.equal(findChoice(rows, chosen('入园率', { number: 9 })), 0);
  });

  it('tells rows of one name apart by their group', () => {
    const twice = [row('总量', { group: '能源' }), row('总量', { group: '用水' })];
    assert.equal(findChoice(twice, chosen('总量', { group: '用水' })), 1);
  });

  it('stand under their category', () => {
    assert.deepEqual(byCategory(rows), [
      { category: '经济发展', rows: [0, 1] },
      { category: '绿色生态', rows: [2] },
    ]);
  });

  it('are named with their group, and described by what is known', () => {
    assert.equal(
      nameOf(row('常住人口城镇化率', { group: '城镇化率' }), '（无名称）'),
      '城镇化率 · 常住人口城镇化率',
    );
    assert.equal(nameOf(row(''), '（无名称）'), '（无名称）');
    assert.equal(factsOf(rows[0]!), '经济发展 · 2025—2030');
  });
});
