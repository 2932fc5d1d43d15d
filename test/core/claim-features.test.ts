import { deepEqual, equal } from 'node:assert/strict';
import { readClaims } from '../../server/src/core/claim/claims.ts';
import { claimHover } from '../../server/src/core/features/claim-hover.ts';
import { definition, linkedAt } from '../../server/src/core/features/links.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';

const draft = `# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市常住人口城镇化率达到63%，森林覆盖率达到52.8%。

推进以人为核心的城镇化，力争到2030年常住人口城镇化率比2025年提高4.8个百分点，中心城区人口达到120万人。

表1　主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 年均增速［累计］ | 属性 |
| ---: | --- | ---: | ---: | ---: | --- |
| 1 | 常住人口城镇化率（%） | 58.2 | 63 | ［4.8］ | 预期性 |
| 2 | 森林覆盖率（%） | 52.3 | 52.8 | ［0.5］ | 约束性 |
| 3 | 地区生产总值（亿元） | 2186.4 | 2900 | 6% | 预期性 |

注：［］内为五年累计值。
`;

for (const [name, form] of [
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark', (text: string) => `\ufeff${text}`],
] as const) {
  const text = form(draft);
  const plan = parsePlan(createSource(text));
  const claims = readClaims(plan);
  const at = (words: string) => text.indexOf(words) + 1;
  const words = (ranges: readonly { readonly start: number; readonly end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end));

  describe(`what the text says of an indicator (${name})`, () => {
    it('shows the row of the table on figure and name', () => {
      const shown =
        '**常住人口城镇化率**（%）\n\n第 1 项 · 预期性\n\n- 2025年 **58.2** → 2030年 **63**\n- 累计变动 ［4.8］';
      const lines = (markdown: string | undefined) => markdown?.split('\n').slice(0, 5);
      deepEqual(lines(claimHover(claims, at('63%，'))?.markdown), shown.split('\n').slice(0, 5));
      deepEqual(lines(claimHover(claims, at('常住人口城镇化率达'))?.markdown), shown.split('\n').slice(0, 5));
      deepEqual(lines(claimHover(claims, at('4.8个'))?.markdown), shown.split('\n').slice(0, 5));
    });

    it('shows nothing elsewhere', () => {
      equal(claimHover(claims, at('推进以人')), null);
      equal(claimHover(claims, at('120万人')), null);
    });

    it('leads to the row', () => {
      const found = linkedAt(plan, [], at('52.8%'), claims);
      deepEqual(found && words(definition(found)), ['森林覆盖率']);
      deepEqual(found && words([found.origin]), ['52.8%']);
    });

    it('is listed from the row', () => {
      const found = linkedAt(plan, [], text.indexOf('常住人口城镇化率（') + 2, claims);
      deepEqual(found && words(found.uses), [
        '常住人口城镇化率达到63%',
        '常住人口城镇化率比2025年提高4.8个百分点',
      ]);
    });

    it('is not listed from a row that no sentence speaks of', () => {
      equal(linkedAt(plan, [], text.indexOf('地区生产总值（') + 2, claims), null);
    });
  });

  it(`a wrong figure takes the table's value, or gives it its own (${name})`, () => {
    const wrong = text.replace('达到63%', '达到65%');
    const [finding] = findingsOf(wrong).filter(({ rule }) => rule === 'claim/table-mismatch');
    deepEqual(
      finding?.fixes?.map(({ title }) => title),
      ['按表改为“63”', '按正文改表中数值为“65”'],
    );
    equal(applyEdits(wrong, finding!.fixes![0]!.edits), text);
    equal(applyEdits(wrong, finding!.fixes![1]!.edits), wrong.replace('| 63 |', '| 65 |'));
    equal(finding?.safe, false);
    deepEqual(
      finding?.related?.map(({ range }) => wrong.slice(range.start, range.end)),
      ['63'],
    );
  });
}
