import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue, matchIndicator } from '../../../server/src/core/library/catalogue.ts';

/** What may stand before or behind a name without changing what it is: 全市常住人口城镇化率, 律师人数, 死亡人数下降比例. */
const harmless = /^(?:全(?:社会|[国省市州县区])|[本我][国省市州县区]|人数|数量|拥有量|比例)$/;

/** Words without which a name means something else. */
const telling = [
  ...[
    '城镇',
    '农村',
    '户籍',
    '常住',
    '人均',
    '居民',
    '人口',
    '劳动年龄人口',
    '中心城区',
    '规模以上',
    '每万人口',
    '每千人口',
  ],
  ...[
    '增长',
    '降低',
    '下降',
    '减少',
    '提高',
    '新增',
    '占GDP比重',
    '贡献率',
    '高价值',
    '核心',
    '战略性',
    '生产性',
    '执业',
    '注册',
  ],
  ...[
    '单位GDP',
    '单位工业增加值',
    '浓度',
    '二氧化碳',
    '劣Ⅴ类',
    '调查',
    '登记',
    '消费',
    '一次',
    '高速',
    '服务',
    '工业',
    '数字',
  ],
];

describe('a name with a word of another indicator', () => {
  const { entries } = catalogue();
  const namesOf = (at: number): string[] => [entries[at]!.name, ...entries[at]!.aliases];
  const allNames = entries.flatMap((_, at) => namesOf(at));
  const word = fc
    .tuple(fc.constantFrom(...allNames), fc.nat({ max: 20 }), fc.integer({ min: 2, max: 6 }))
    .map(([name, start, length]) => name.slice(start % name.length).slice(0, length))
    .filter((text) => text.length >= 2 && !harmless.test(text) && /^[\u4e00-\u9fff]+$/.test(text));

  it('is not that indicator, unless it is printed so', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: entries.length - 1 }),
        fc.nat(),
        word,
        fc.boolean(),
        (at, pick, other, before) => {
          const names = namesOf(at);
          const name = names[pick % names.length]!;
          const found = matchIndicator(before ? other + name : name + other);
          if (found !== entries[at]) return;
          assert.ok(
            names.some((printed) => printed.includes(other)),
            `${other} added to ${name} changes nothing`,
          );
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('is not that indicator without a telling word either, unless it is printed so', () => {
    let tried = 0;
    for (const entry of entries) {
      const names = [entry.name, ...entry.aliases];
      for (const name of names) {
        for (const other of telling) {
          const shorter = name.replace(other, '');
          if (shorter === name || names.includes(shorter)) continue;
          tried++;
          assert.notEqual(matchIndicator(shorter), entry, `${shorter} stands for ${name}`);
        }
      }
    }
    assert.ok(tried > 300, String(tried));
  });
});
