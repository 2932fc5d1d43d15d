import { fullCoursesOf } from '../../library/course.ts';
import { entryOf, indicatorTables, soundRows } from '../../library/indicator-rows.ts';
import { defineRule } from '../../lint/rule.ts';
import { isMisplaced } from '../shared/misplaced.ts';
import { perTable } from '../shared/per-table.ts';

/** 数值放错了栏。 */
export const indicatorValueColumn = defineRule({
  id: 'indicator/value-column',
  severity: 'warning',
  since: '0.2.0',
  title: '数值放错了栏',
  why: '总量填进了增速栏，或增速填进了目标栏，整行就读反了。失业率、价格涨幅这类每年控制的指标可以写在年均栏。',
  examples: [
    {
      bad: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速（%） | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 社会消费品零售总额（亿元） | 500 | 7 | ⟦700⟧ | 预期性 |
| 2 | 高速公路通车里程（公里） | 400 | 450 | 2.4 | 预期性 |
`,
      good: `
表1　“十五五”主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速（%） | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 社会消费品零售总额（亿元） | 500 | 700 | 7 | 预期性 |
| 2 | 高速公路通车里程（公里） | 400 | 450 | 2.4 | 预期性 |
`,
    },
  ],
  check: perTable(function* (plan) {
    for (const table of indicatorTables(plan)) {
      for (const row of soundRows(table)) {
        if (entryOf(row)?.kept) continue;
        for (const course of fullCoursesOf(table, row)) {
          if (!isMisplaced(course)) continue;
          yield {
            range: course.growth.cell.range,
            message: `“${row.name}”的增速栏里是${course.growth.cell.text}，与基期${course.base.cell.text}同一量级，像是目标值放错了栏。请核对。`,
            related: [
              { range: course.base.cell.range, message: `基期：${course.base.cell.text}` },
              { range: course.level.cell.range, message: `目标栏：${course.level.cell.text || '（空）'}` },
            ],
          };
        }
      }
    }
  }),
});
