import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { searchIndicators } from '../../server/src/core/features/indicator-search.ts';
import { catalogue } from '../../server/src/core/library/catalogue.ts';

const names = (typed: string) => searchIndicators(typed).map(({ entry }) => entry.name);

function filterText(typed: string, name: string): string {
  const found = searchIndicators(typed).find(({ entry }) => entry.name === name);
  ok(found, `${typed} does not find ${name}`);
  return found.filterText;
}

describe('the search for indicators', () => {
  it('finds what is typed anywhere in a name', () => {
    const found = names('城镇化');
    ok(found.includes('常住人口城镇化率') && found.includes('户籍人口城镇化率'));
    ok(found.every((name) => name.includes('城镇化')));
    deepEqual(names('岚江水位'), []);
  });

  it('finds an indicator by its other names, however they are set', () => {
    equal(names('地区生产总值(gdp)')[0], '地区生产总值');
    ok(names('规上工业增加值').includes('规模以上工业增加值'));
    ok(names('GDP增速').includes('地区生产总值增长'));
    deepEqual(names('森林覆盖率（%）'), ['森林覆盖率']);
  });

  it('begins with names that begin with what is typed', () => {
    const found = names('城镇');
    const begins = found.map((name) => name.startsWith('城镇'));
    ok(begins.lastIndexOf(true) > 3 && found.indexOf('户籍人口城镇化率') > begins.lastIndexOf(true));
  });

  it('says what editors are to filter by: what is typed, how the name goes on, and all names', () => {
    equal(filterText('城镇化', '户籍人口城镇化率'), '城镇化率 户籍人口城镇化率 户 籍 人 口 城 镇 化 率');
    ok(filterText('', '常住人口城镇化率').startsWith('常住人口城镇化率 常 住'));
    ok(filterText('规上工业增加值', '规模以上工业增加值').startsWith('规上工业增加值 规模以上工业增加值 '));
    ok(filterText('gdp增', '地区生产总值增长').startsWith('gdp增速 地区生产总值增长 '));
  });

  it('finds every indicator by any beginning of its names, and editors do not drop it', () => {
    const printed = catalogue().entries.flatMap((entry) =>
      [entry.name, ...entry.aliases].map((name) => ({ entry, name })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...printed), fc.nat(), ({ entry, name }, length) => {
        const typed = name.slice(0, 1 + (length % name.length));
        const text = filterText(typed, entry.name);
        ok(text.startsWith(typed), `${typed}: ${text}`);
      }),
      { numRuns: 300 },
    );
  });
});
