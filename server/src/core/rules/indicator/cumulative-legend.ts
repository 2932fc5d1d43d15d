import { indicatorTables } from '../../library/indicator-rows.ts';
import type { Fix } from '../../lint/rule.ts';
import { defineRule } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import type { IndicatorTable } from '../../model/table/indicator-table.ts';
import { insert } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { lineBreakOf } from '../../text/source.ts';

/** 方括号没有说明。 */
export const indicatorCumulativeLegend = defineRule({
  id: 'indicator/cumulative-legend',
  severity: 'warning',
  since: '0.2.0',
  fixable: true,
  title: '方括号没有说明',
  why: '表中用了方括号表示累计值，却没有说明；或者说明还在，表里已经没有方括号。读者不知道［4.5］是什么意思。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速 | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ⟦［4.5］⟧ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速 | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 55.5 | 60 | ［4.5］ | 预期性 |
| 2 | 森林覆盖率（%） | 53.9 | 54.5 | ［0.6］ | 约束性 |

注：［ ］内为五年累计数。
`,
    },
  ],
  *check({ plan }) {
    for (const table of indicatorTables(plan)) {
      const used = table.rows
        .flatMap(({ values }) => values)
        .find(({ cell, value }) => value.cumulative && /[[［〔【]/.test(cell.text));
      const legend = legendIn(plan, table);
      if (used && !legend && !table.columns.some(({ label }) => /累计|[[［〔【]/.test(label))) {
        yield {
          range: used.cell.range,
          message: `表中用${used.cell.text}这样的方括号表示累计值，却没有说明。请在表下加注“［ ］内为五年累计数”，或在表头写明“累计”。`,
          fixes: [addLegend(plan, table, used.cell.text)],
        };
      } else if (!used && legend) {
        yield {
          range: legend,
          message:
            '这条注说明方括号内为累计值，表中却没有方括号。请核对表中的累计值是否漏了括号，或删去这条注。',
        };
      }
    }
  },
});

function legendIn({ source }: Plan, { notes }: IndicatorTable): Range | null {
  return (
    notes.find(({ start, end }) =>
      /[[［〔【][\s　]*[\]］〕】][^。；]{0,16}累计/.test(source.text.slice(start, end)),
    ) ?? null
  );
}

function addLegend({ source, lines }: Plan, { lastLine, rows }: IndicatorTable, example: string): Fix {
  const line = lines[lastLine]!;
  const quote = line.quoted ? '> ' : '';
  const lineBreak = lineBreakOf(source);
  const [open, close] = [example.charAt(0), bracketPairs[example.charAt(0)] ?? '］'];
  const note = `注：${open} ${close}内为五年累计数。`;
  const parted = `${lineBreak}${quote.trimEnd()}${lineBreak}${quote}`;
  return { title: '在表下加注', edits: [insert(rows.length > 0 ? line.end : line.end, `${parted}${note}`)] };
}

const bracketPairs: Readonly<Record<string, string>> = { '[': ']', '［': '］', '〔': '〕', '【': '】' };
