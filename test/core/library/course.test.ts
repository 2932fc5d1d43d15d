import assert from 'node:assert/strict';
import { coursesOf, fullCoursesOf } from '../../../server/src/core/library/course.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { createSource } from '../../../server/src/core/text/source.ts';

type Printed = readonly [base: string | null, level: string, growth: string | null, years: number | null];

/** The courses of the table's first row, as printed. */
function courses(...lines: string[]): { all: Printed[]; full: number } {
  const [table] = parsePlan(createSource(['表1　主要指标', '', ...lines].join('\n'))).tables;
  const [row] = table!.rows;
  const all = coursesOf(table!, row!).map(({ base, level, growth, years }): Printed => {
    return [base?.cell.text ?? null, level.cell.text, growth?.cell.text ?? null, years];
  });
  return { all, full: fullCoursesOf(table!, row!).length };
}

describe('the course of an indicator', () => {
  it('leads from base to target, once for each growth or cumulative value', () => {
    assert.deepEqual(
      courses(
        '| 指标名称 | 2025年 | 2030年 | 年均增速 | 五年累计 |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| 森林覆盖率（%） | 53.9 | 54.5 | — | ［0.6］ |',
      ),
      {
        all: [
          ['53.9', '54.5', '—', 5],
          ['53.9', '54.5', '［0.6］', 5],
        ],
        full: 2,
      },
    );
  });

  it('may lack base or growth; then there is nothing to hold against each other', () => {
    assert.deepEqual(courses('| 指标名称 | 2030年 |', '| --- | ---: |', '| 森林覆盖率（%） | 54.5 |'), {
      all: [[null, '54.5', null, null]],
      full: 0,
    });
    assert.deepEqual(
      courses('| 指标名称 | 2025年 | 2030年 |', '| --- | ---: | ---: |', '| 森林覆盖率（%） | 53.9 | 54.5 |'),
      { all: [['53.9', '54.5', null, 5]], full: 0 },
    );
  });

  it('leads to what was planned and to what was reached in a review', () => {
    assert.deepEqual(
      courses(
        '| 指标名称 | 2020年 | 规划目标2025年 | 年均增速 | 实际完成2025年 | 年均增速 |',
        '| --- | ---: | ---: | ---: | ---: | ---: |',
        '| 地区生产总值（亿元） | 100 | 140 | 7 | 134 | 6 |',
      ),
      {
        all: [
          ['100', '140', '7', 5],
          ['100', '134', '6', 5],
        ],
        full: 2,
      },
    );
  });

  it('has the years of its own columns', () => {
    assert.deepEqual(
      courses(
        '| 指标名称 | 2024年 | 2030年 | 年均增速 |',
        '| --- | ---: | ---: | ---: |',
        '| 地区生产总值（亿元） | 100 | 140 | 7 |',
      ).all,
      [['100', '140', '7', 6]],
    );
  });
});
