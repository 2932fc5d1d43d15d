import { defineRule, type Problem } from '../../lint/rule.ts';
import { linesOfProse } from '../../model/prose.ts';
import { type LineMatch, lineMatcher } from '../../syntax/in-lines.ts';
import { replace } from '../../text/edit.ts';

/** 数值范围前一个数缺单位。 */
export const textRangeUnit = defineRule({
  id: 'text/range-unit',
  severity: 'information',
  since: '0.3.0',
  fixable: true,
  title: '数值范围缺单位',
  why: '按《出版物上数字用法》（GB/T 15835），用“万”“亿”或百分号的数值范围，前后两个数都要写，不然“13~17万元”会被读成13元到17万元。',
  examples: [
    {
      bad: '人均可支配收入达到⟦13~17万⟧元。\n',
      good: '人均可支配收入达到13万~17万元。\n',
    },
    {
      bad: '研发投入强度提高⟦10-20%⟧。\n',
      good: '研发投入强度提高10%~20%。\n',
    },
  ],
  *check({ plan }) {
    for (const match of rangesIn(linesOfProse(plan))) {
      const problem = problemOf(match);
      if (problem) yield problem;
    }
  },
});

/** 13~17万, 10—20%, 3至5亿; not 2021—2025, 第3-5, a telephone number or part of a longer row. */
const rangesIn = lineMatcher(
  /(?<![\d.A-Za-z第\-—~～:/〔[])(\d{1,5}(?:\.\d+)?)( ?(?:[-–—~～－]|——|至) ?)(\d{1,5}(?:\.\d+)?) ?(百万|千万|万|亿|%|％|‰)(?!\d)/g,
);

function problemOf({ start, end, match }: LineMatch): Problem | null {
  const [whole, first, between, second, unit] = match as unknown as [string, string, string, string, string];
  const dash = between.trim();
  // 1亿 above 5000 is no range of one unit: 5000-1亿 means what it says.
  if (Number(first) >= Number(second)) return null;
  const good = `${first}${unit}${/^[-–－]$/.test(dash) ? '~' : dash}${second}${unit}`;
  const range = { start, end };
  return {
    range,
    message: `“${whole}”前一个数缺“${unit}”，会被读成${first}到${second}${unit}。前后两个数都写全：“${good}”。`,
    fixes: [{ title: `改为“${good}”`, edits: [replace(range, good)] }],
  };
}
