import { indicatorTables } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { replace } from '../../text/edit.ts';
import { majorityOf } from '../shared/majority.ts';
import { perTable } from '../shared/per-table.ts';

/** 方括号写法不统一。 */
export const indicatorBracketStyle = defineRule({
  id: 'indicator/bracket-style',
  severity: 'information',
  since: '0.2.0',
  fixable: true,
  safe: true,
  title: '方括号写法不统一',
  why: '同一张表里［ ］、[ ]、〔 〕、【 】混用，或者括号只有一半，读者会以为意思不同。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | 230 | ⟦[5]⟧ | 约束性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
| 3 | 粮食综合生产能力（万吨） | 225 | 230 | ［5］ | 约束性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      const cells = table.rows
        .flatMap(({ values }) => values)
        .filter(({ value }) => value.cumulative || value.unbalanced);
      const bracketed = cells.filter(({ cell }) => styleOf(cell.text) !== null);
      const usual = majorityOf(
        bracketed.filter(({ value }) => !value.unbalanced),
        ({ cell }) => styleOf(cell.text),
      );
      if (usual === null) continue;
      for (const { cell, value } of bracketed) {
        if (!value.unbalanced && styleOf(cell.text) === usual) continue;
        yield {
          range: cell.range,
          message: value.unbalanced
            ? `“${cell.text}”的括号不成对。请补全。`
            : `同一张表里的累计值多用“${usual}”，此处是“${cell.text}”。请统一括号。`,
          fixes: [
            {
              title: `改为“${rewrite(cell.text, usual)}”`,
              edits: [replace(cell.range, rewrite(cell.text, usual))],
            },
          ],
        };
      }
    }
  }),
});

const styles = ['[]', '［］', '〔〕', '【】'];

/** The pair of brackets of a cell: ［］ of ［4.5］ and of ［4.5. */
function styleOf(text: string): string | null {
  return styles.find((style) => text.includes(style.charAt(0)) || text.includes(style.charAt(1))) ?? null;
}

function rewrite(text: string, style: string): string {
  const inner = text.replace(/[[\]［］〔〕【】]/g, '').trim();
  return style.charAt(0) + inner + style.charAt(1);
}
