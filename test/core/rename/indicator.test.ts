import assert from 'node:assert/strict';
import { atCursor, renamed } from '../../harness/rename.ts';

const draft = (words: string) => `# 云汐市国民经济和社会发展第十五个五年规划纲要

## 第一章　主要目标

${words}

表1　“十四五”规划主要指标完成情况

| 序号 | 指标名称 | 2020年 | 规划目标2025年 | 实际完成2025年 |
| ---: | --- | ---: | ---: | ---: |
| 1 | 地区生产总值（亿元） | 1610.9 | 2200 | 2186.4 |
| 2 | 常住人口城镇化率①（%） | 53.7 | 58 | 58.2 |

表2　“十五五”时期主要指标

| 序号 | 指标名称 | 2025年 | 2030年 | 属性 |
| ---: | --- | ---: | ---: | --- |
| 1 | 地区生产总值（亿元） | 2186.4 | 2900 | 预期性 |
| 2 | 人均地区生产总值（元） | 61000 | 82000 | 预期性 |
| 3 | 制造业增加值占地区生产总值比重（%） | 29.6 | 32 | 预期性 |
| 4 | 常住人口城镇化率（%） | 58.2 | 63 | 预期性 |

注：地区生产总值、人均地区生产总值按现价计算。
`;

/** Renames from the table of targets; {…} marks what follows. */
function assertRenamed(words: string, from: string, to: string): void {
  const text = draft(words.replace(/[{}]/g, ''));
  const at = text.lastIndexOf(`| ${from}`) + 3;
  const result = renamed(`${text.slice(0, at)}‸${text.slice(at)}`, to);
  const sentence = words.replace(/\{.*?\}/g, to);
  assert.equal(result?.split('\n')[4], sentence);
}

describe('renaming an indicator', () => {
  it('changes all tables, sentences and notes; unit and mark stay', () => {
    const words = '到2030年，全市常住人口城镇化率达到63%。稳步提高常住人口城镇化率。';
    const text = draft(words).replace('注：', '注：常住人口城镇化率为预计数；');
    const expected = text.replaceAll('常住人口城镇化率', '人口城镇化率');
    const cursors = [
      text.indexOf('常住'),
      text.indexOf('常住', text.indexOf('稳步')),
      text.lastIndexOf('| 常住') + 2,
    ];
    for (const at of cursors)
      assert.equal(renamed(`${text.slice(0, at + 3)}‸${text.slice(at + 3)}`, '人口城镇化率'), expected);
  });

  it('leaves longer names that have it within them', () => {
    const words =
      '{地区生产总值}达到2900亿元，人均地区生产总值、制造业增加值占地区生产总值比重提高，{地区生产总值}年均增长6%，数字经济占地区生产总值的比重稳定，非公经济地区生产总值另计，{地区生产总值}和一般公共预算收入同步增长。';
    assertRenamed(words, '地区生产总值', '区域生产总值');
    const text = draft('另计。');
    const at = text.lastIndexOf('| 地区生产总值') + 3;
    const result = renamed(`${text.slice(0, at)}‸${text.slice(at)}`, '区域生产总值')!;
    assert.equal(result.match(/区域生产总值/g)?.length, 3, 'two tables and the note');
    assert.match(result, /注：区域生产总值、人均地区生产总值/);
  });

  it('leaves 城镇和农村 with the noun they share', () => {
    const text = draft(
      '城镇和常住人口城镇化率提高，城乡、常住人口城镇化率提高，户籍率和{常住人口城镇化率}提高。',
    );
    assertRenamed(text.split('\n')[4]!, '常住人口城镇化率', '人口城镇化率');
  });

  it('changes the name that a reference quotes', () => {
    assertRenamed('分解见第4项指标“{常住人口城镇化率}”。', '常住人口城镇化率', '人口城镇化率');
    assertRenamed('分解见第4项指标{常住人口城镇化率}。', '常住人口城镇化率', '人口城镇化率');
  });

  it('leaves titles, quoted documents and the names of reference plans', () => {
    const words =
      '落实《常住人口城镇化率统计办法》，借鉴《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》指标“常住人口城镇化率”。';
    assertRenamed(words, '常住人口城镇化率', '人口城镇化率');
  });

  it('leaves the line end where a wrapped name had one', () => {
    const text = draft('经济稳中有进，公共服务更加完善，到2030年，全市常住人口\n城镇化率达到63%。');
    const at = text.lastIndexOf('| 常住') + 3;
    const result = renamed(`${text.slice(0, at)}‸${text.slice(at)}`, '人口城镇化率')!;
    assert.match(result, /全市人口城镇化率\n达到63%/);
  });

  it('is not offered on words that are no indicator', () => {
    assert.equal(
      atCursor(
        draft('人均地区生产总‸值的构成。').replaceAll(
          '| 2 | 人均地区生产总值（元） | 61000 | 82000 | 预期性 |\n',
          '',
        ),
      ).renamable,
      null,
    );
    assert.equal(atCursor(draft('到2030年，全市建成区绿化覆盖率达‸到40%。')).renamable, null);
  });

  it('says why a name is impossible', () => {
    const text = draft('到2030年，全市常住人口城镇化‸率达到63%。');
    const refusals: readonly [string, RegExp][] = [
      ['', /不能为空/],
      ['人口\n城镇化率', /一行/],
      ['城镇化率（%）', /单位（%）留在原处/],
      ['4.城镇化率', /序号留在原处/],
      ['城镇|化率', /竖线/],
      ['率'.repeat(41), /过长（41字）/],
      ['地区生产总值', /已有指标“地区生产总值”/],
      ['63', /要有文字/],
    ];
    for (const [name, why] of refusals) assert.match(renamed(text, name)!, why);
  });
});
