import { indicatorTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { perTable } from '../shared/per-table.ts';

/** 表格行错位。 */
export const tableRowShifted = defineRule({
  id: 'table/row-shifted',
  severity: 'warning',
  since: '0.2.0',
  title: '表格行错位',
  why: '合并单元格丢失、少贴一格，会让整行数值错到别的年份、别的栏下，读表的人看不出来。',
  examples: [
    {
      bad: `
表1　主要指标

类别	序号	指标名称	2025年	2030年	年均增速［累计］	属性
经济发展	1	常住人口城镇化率（%）	55.5	60	［4.5］	预期性
	2	对外贸易依存度（%）	9.8	15	［5.2］	预期性
3	⟦粮食综合生产能力（万吨）	225	230	—⟧	约束性	
	4	人均预期寿命（岁）	78	79	［1］	预期性
`,
      good: `
表1　主要指标

类别	序号	指标名称	2025年	2030年	年均增速［累计］	属性
经济发展	1	常住人口城镇化率（%）	55.5	60	［4.5］	预期性
	2	对外贸易依存度（%）	9.8	15	［5.2］	预期性
	3	粮食综合生产能力（万吨）	225	230	—	约束性
	4	人均预期寿命（岁）	78	79	［1］	预期性
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      for (const row of table.rows) {
        // Columns told by blanks alone break wherever a cell does.
        if (!row.damaged || table.form === 'blanks' || table.form === 'loose') continue;
        const filled = row.values.filter(({ cell }) => cell.text !== '').map(({ cell }) => cell.range.end);
        yield {
          range: { start: row.nameCell.range.start, end: Math.max(row.nameCell.range.end, ...filled) },
          message: `“${row.name}”这一行的单元格与表头对不上：${describe(row.shift)}。请对照原件补齐空格，使数值各归其栏。`,
          related: [{ range: table.headerRange, message: '表头在这里' }],
        };
      }
    }
  }),
});

function describe(shift: number): string {
  if (shift === 0) return '数值比栏目少';
  return `整行向${shift < 0 ? '左' : '右'}错了${Math.abs(shift)}格`;
}
