import { deepEqual, equal } from 'node:assert/strict';
import { definition, linkedAt } from '../../server/src/core/features/links.ts';
import { referenceLenses } from '../../server/src/core/features/reference-lenses.ts';
import { lineOf } from '../../server/src/core/text/source.ts';
import { referring, resolved } from '../harness/referring.ts';

const { plan, references } = resolved(referring);
const { text } = plan.source;

/** At the first or the last place where some words stand. */
function linked(words: string, last = false) {
  const at = last ? text.lastIndexOf(words) : text.indexOf(words);
  return linkedAt(plan, references, at + 1);
}

type Ranges = readonly { readonly start: number; readonly end: number }[];
const words = (ranges: Ranges) => ranges.map(({ start, end }) => text.slice(start, end));
const lines = (ranges: Ranges) => ranges.map(({ start }) => lineOf(plan.source, start) + 1);

describe('a reference', () => {
  for (const [from, to] of [
    ['第二章第一节“推动', '第一节　推动制造业升级'],
    ['推动制造业升级”', '第一节　推动制造业升级'],
    ['专栏1，', '专栏1　制造业重点工程'],
    ['表1，', '表1　主要指标'],
    ['图1。', '图1　空间格局示意图'],
    ['第2项指标', '森林覆盖率'],
    ['森林覆盖率”', '森林覆盖率'],
    ['[1]。', '[1]'],
  ] as const) {
    it(`leads from ${from} to ${to}`, () => {
      const found = linked(from);
      deepEqual(found && words(definition(found)), [to]);
      equal(found && lineOf(plan.source, found.declarations[0]!.start) > 15, true);
    });
  }

  it('is one of all that lead to the same place', () => {
    const found = linked('第二章第一节、');
    deepEqual(found && words(found.uses), ['第二章第一节', '第二章第一节']);
    deepEqual(found && lines(found.uses), [14, 38]);
  });

  it('to a plan of the library is no place of the draft, but has its like in it', () => {
    const found = linked('第十六章第一节');
    deepEqual(found?.declarations, []);
    deepEqual(found && words(found.uses), ['第十六章第一节']);
    equal(found?.target?.plan?.id, 'yongzhou-14');
    const named = linked('《永州市');
    equal(named?.target?.type, 'plan');
    equal(named?.uses.length, 3);
  });

  it('that leads nowhere is linked to nothing', () => {
    equal(linked('第二章第九节'), null);
  });
});

describe('what is referred to', () => {
  it('leads to its entry in the 目录 and to the references', () => {
    const chapter = linked('第二章　产业体系', true);
    deepEqual(chapter && words(definition(chapter)), ['第二章　产业体系']);
    const section = linked('第一节　推动', true);
    deepEqual(section && words(definition(section)), ['第二章第一节', '第二章第一节']);
    const box = linked('专栏1　制造业');
    deepEqual(box && lines(definition(box)), [14, 38]);
    const row = linked('森林覆盖率（%）');
    deepEqual(row && words(definition(row)), ['第2项指标']);
  });

  it('is counted above headings and captions, entries of the 目录 not', () => {
    const lenses = referenceLenses(plan, references);
    deepEqual(
      lenses.map(({ range, title }) => [text.slice(range.start, range.end), title]),
      [
        ['第一节　推动制造业升级', '2 处引用'],
        ['专栏1　制造业重点工程', '2 处引用'],
        ['图1　空间格局示意图', '1 处引用'],
        ['表1　主要指标', '1 处引用'],
      ],
    );
    deepEqual(lines(lenses[0]!.uses), [14, 38]);
  });

  it('is no row that nothing refers to', () => {
    equal(linked('常住人口城镇化率（%）'), null);
  });
});
