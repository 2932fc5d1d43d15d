import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importIndex } from '../../../server/src/core/library/import-index.ts';
import { importText, type Stated } from '../../../server/src/core/library/import-text.ts';
import { placeInTitle } from '../../../server/src/core/library/place.ts';
import type { ReferencePlan } from '../../../server/src/core/library/reference-plan.ts';
import { library } from '../../harness/library.ts';
import { planText, sha256, yunting } from '../../harness/reference-texts.ts';

function imported(text: string, stated?: Stated): ReferencePlan | string {
  return importText({ text, sha256: sha256(text), source: '云汀.txt' }, stated);
}

function planOf(text: string, stated?: Stated): ReferencePlan {
  const plan = imported(text, stated);
  if (typeof plan === 'string') assert.fail(plan);
  return plan;
}

describe('the place in a title', () => {
  for (const [title, place] of [
    ['云汀市国民经济和社会发展第十五个五年规划纲要', '云汀市'],
    ['湖南省国民经济和社会发展第十四个五年规划', '湖南省'],
    ['安化县“十四五”规划纲要', '安化县'],
    ['中华人民共和国国民经济和社会发展第十四个五年规划', '全国'],
    ['湖南省永州市零陵区国民经济和社会发展第十五个五年规划', '零陵区'],
    ['永州经济技术开发区国民经济和社会发展第十五个五年规划', '永州经济技术开发区'],
    ['长沙市高新区“十五五”规划', '长沙市高新区'],
    ['上海市浦东新区国民经济和社会发展第十五个五年规划', '浦东新区'],
    ['湘西土家族苗族自治州国民经济和社会发展第十五个五年规划', '湘西土家族苗族自治州'],
    ['江华瑶族自治县国民经济和社会发展第十五个五年规划', '江华瑶族自治县'],
    ['广西壮族自治区国民经济和社会发展第十五个五年规划', '广西壮族自治区'],
    ['沙市区国民经济和社会发展第十五个五年规划', '沙市区'],
    ['湖南省津市市国民经济和社会发展第十五个五年规划', '津市市'],
    ['九江市国民经济和社会发展第十五个五年规划', '九江市'],
    ['云汀市农业农村现代化“十五五”规划', '云汀市'],
    ['国民经济和社会发展第十五个五年规划纲要', null],
    ['开发区“十五五”规划', null],
  ] as const) {
    it(`${title}: ${place ?? 'none'}`, () => assert.equal(placeInTitle(title), place));
  }
});

describe('a text as a reference plan', () => {
  it('says itself what it is', () => {
    const text = planText(yunting);
    const { id, title, place, period, shortNames, outline, boxes, tables, ...plan } = planOf(`\ufeff${text}`);
    assert.deepEqual([id, title, place], ['云汀市-15', yunting, '云汀市']);
    assert.deepEqual(period, { ordinal: 15, baseYear: 2025, targetYear: 2030 });
    assert.ok(shortNames.includes('云汀市“十五五”规划纲要'));
    assert.deepEqual([outline.at(-1)?.title, boxes.length, tables[0]?.rows.length], ['主要目标', 1, 2]);
    assert.deepEqual([plan.text, plan.source, plan.places], [text, '云汀.txt', []]);
  });

  it('has its title on two lines, without （草案）', () => {
    const text = planText('x').replace(
      '# x',
      '云汀市国民经济和社会发展第十五个\n五年规划和二〇三五年远景目标纲要（草案）',
    );
    assert.equal(planOf(text).title, '云汀市国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要');
  });

  it('is what the author says it is', () => {
    const period = { ordinal: 14, baseYear: 2020, targetYear: 2025 };
    const stated = {
      title: '滨原县规划纲要',
      place: '滨原县',
      id: 'by',
      period,
      shortNames: ['滨原纲要'],
      places: ['甲镇'],
    };
    const plan = planOf(planText('规划'), stated);
    const { title, place, id, places } = plan;
    assert.deepEqual(
      { title, place, id, period: plan.period, places },
      {
        title: '滨原县规划纲要',
        place: '滨原县',
        id: 'by',
        period,
        places: ['甲镇'],
      },
    );
    assert.ok(plan.shortNames.includes('滨原纲要'));
  });

  it('is called by its title where it is for one field alone', () => {
    const title = '云汀市“十五五”农业农村现代化规划';
    assert.deepEqual(planOf(planText(title)).shortNames, [title]);
    const other = '云汀市农业农村现代化“十五五”规划';
    assert.deepEqual(planOf(planText(other), { shortNames: ['农业规划'] }).shortNames, ['农业规划', other]);
  });

  it('tells its period by years', () => {
    const plan = planOf(planText('云汀市国民经济和社会发展规划纲要（2026—2030年）'));
    assert.deepEqual([plan.period.ordinal, plan.place], [15, '云汀市']);
  });

  it('is the nation’s', () => {
    const { id, shortNames } = planOf(planText('中华人民共和国国民经济和社会发展第十五个五年规划纲要'));
    assert.equal(id, '全国-15');
    assert.ok(shortNames.includes('国家“十五五”规划纲要'));
  });

  for (const [what, text, reason] of [
    ['nothing', '\ufeff \n', /文件是空的/],
    ['a report', '# 云汀市政府工作报告\n\n## 一、回顾\n\n各位代表：\n', /工作报告，不是规划/],
    ['notes', '下午开会，带上本子。\n', /不像规划/],
    ['no title', '第一章　总则\n\n开头。\n\n第二章　目标\n', /title/],
    ['no place', planText('国民经济和社会发展第十五个五年规划纲要'), /看不出是哪里的规划.*place/],
    ['no period', planText('云汀市发展规划纲要'), /看不出是哪个五年规划.*period/],
  ] as const) {
    it(`is refused with ${what}`, () => {
      const refusal = imported(text);
      assert.equal(typeof refusal, 'string');
      assert.match(refusal as string, reason);
    });
  }

  it('never throws', () => {
    const word = fc.constantFrom('云汀市', '第十五个五年规划', '\n', '第一章　', '专栏1　', '|', '《', '—');
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(fc.property(text, (candidate) => void imported(candidate)));
  });
});

describe('an index as a reference plan', () => {
  const read = (data: unknown, stated?: Stated) => {
    const json = typeof data === 'string' ? data : JSON.stringify(data);
    return importIndex({ json, sha256: sha256(json), source: 'x.json' }, stated);
  };

  it('is taken as it was written', async () => {
    for (const plan of library.plans) assert.deepEqual(await read(plan), plan);
    const { text: _, ...index } = planOf(planText(yunting));
    assert.deepEqual(await read(index), index);
  });

  it('takes what the author says besides', async () => {
    const plan = await read(library.find('yongzhou-14'), { shortNames: ['永州纲要'], id: 'yz' });
    assert.ok(typeof plan !== 'string' && plan.id === 'yz' && plan.shortNames.includes('永州纲要'));
  });

  it('is made anew from its text, whatever wrote it', async () => {
    const plan = planOf(planText(yunting), { id: 'yt', places: ['甲县'] });
    const again = await read({ ...plan, format: 1, outline: 'old' });
    assert.ok(typeof again !== 'string');
    assert.deepEqual([again.id, again.places, again.outline], ['yt', ['甲县'], plan.outline]);
  });

  const { text: _, ...index } = planOf(planText(yunting));
  const table = { ...index.tables[0]!, rows: [{ ...index.tables[0]!.rows[0]!, values: [] }] };
  for (const [what, data, reason] of [
    ['another format and no text', { ...index, format: 1 }, /格式 1，现用 2.*原文重新添加/],
    ['no JSON', '{', /不是 JSON/],
    ['something else', { name: 'guihua' }, /不是参考规划的索引：“format”/],
    ['a list', [], /不是参考规划的索引/],
    ['a wrong box', { ...index, boxes: [{ ...index.boxes[0], entries: null }] }, /“boxes\[0\]\.entries”/],
    [
      'a wrong heading',
      { ...index, outline: [{ ...index.outline[0], kind: 'verse' }] },
      /“outline\[0\]\.kind”/,
    ],
    ['a row without values', { ...index, tables: [table] }, /“tables\[0\]”/],
    ['no short name', { ...index, shortNames: [] }, /“shortNames”/],
  ] as const) {
    it(`is refused with ${what}`, async () => {
      const refusal = await read(data);
      assert.equal(typeof refusal, 'string');
      assert.match(refusal as string, reason);
    });
  }
});
