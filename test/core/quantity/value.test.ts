import assert from 'node:assert/strict';
import { readValue, type Value } from '../../../server/src/core/quantity/value.ts';

/** A value in one line: kind, comparator with number or interval, then what else it says. */
function summary(text: string): string {
  const value = readValue(text);
  const flags = (['cumulative', 'unbalanced', 'percent'] as const).filter((flag) => value[flag]);
  const about = [numberOf(value), ...flags, value.unit ?? '', value.mark ? `note ${value.mark}` : ''];
  return [value.kind, ...about.filter(Boolean)].join(' ');
}

function numberOf(value: Value): string {
  if (value.kind !== 'number' && value.kind !== 'bound') return '';
  return `${value.comparator}${value.printed ?? `${value.low}..${value.high}`}`;
}

function reads(cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases))
    it(`${JSON.stringify(text)} is ${expected}`, () => assert.equal(summary(text), expected));
}

describe('a cell as a value', () => {
  describe('numbers', () =>
    reads({
      '33': 'number =33',
      '33.0': 'number =33',
      ' 4001.55 ': 'number =4001.55',
      '12,345': 'number =12345',
      '1,234.5': 'number =1234.5',
      '12 345': 'number =12345',
      '50. 43': 'number =50.43',
      '１２．５％': 'number =12.5 percent %',
      '8%': 'number =8 percent %',
      '3‰': 'number =3 percent ‰',
      '1个百分点': 'number =1 个百分点',
      '20万元': 'number =20 万元',
      '**33**': 'number =33',
      '“十四五”年均增长4.0': 'number =4',
      '21.5\n（2024年）': 'number =21.5',
      '78243，年均增速超过经济增速': 'number =78243',
    }));

  describe('signs', () => {
    for (const sign of ['-', '−', '－', '–', '—'])
      it(`${sign}0.6 is negative`, () => assert.equal(summary(`${sign}0.6`), 'number =-0.6'));
    it('+3 is not', () => assert.equal(summary('+3'), 'number =3'));
  });

  describe('cumulative values', () =>
    reads({
      '[4.5]': 'number =4.5 cumulative',
      '［4.5］': 'number =4.5 cumulative',
      '〔4.5〕': 'number =4.5 cumulative',
      '【4.5】': 'number =4.5 cumulative',
      '\\[4.5\\]': 'number =4.5 cumulative',
      '[-33%]': 'number =-33 cumulative percent %',
      '［－0.6］': 'number =-0.6 cumulative',
      '[累计18]': 'number =18 cumulative',
      '2021-2024年累计降低8.2': 'number =8.2 cumulative',
      '〔＞15〕': 'bound >15 cumulative',
      '【350左右】': 'number ~350 cumulative',
      '［25—27］': 'number =25..27 cumulative',
      '［完成国家审核衔接后确定的目标］': 'qualitative cumulative',
      '[4.5': 'number =4.5 cumulative unbalanced',
      '4.5］': 'number =4.5 cumulative unbalanced',
      '［4.5)': 'number =4.5 cumulative unbalanced',
      '6[370]': 'text cumulative',
    }));

  describe('bounds', () =>
    reads({
      '≥90': 'bound >=90',
      '≧90': 'bound >=90',
      '>=90': 'bound >=90',
      不低于90: 'bound >=90',
      不少于90: 'bound >=90',
      '95 以上': 'bound >=95',
      '95％及以上': 'bound >=95 percent %',
      '500公里以上': 'bound >=500 公里',
      '提高 1 个百分点以上': 'bound >=1 个百分点',
      '＞4500': 'bound >4500',
      '> 5.0': 'bound >5',
      '&gt;90': 'bound >90',
      大于90: 'bound >90',
      超过90: 'bound >90',
      高于90: 'bound >90',
      '≤110': 'bound <=110',
      '5.5以内': 'bound <=5.5',
      '5.5以下': 'bound <=5.5',
      '控制在5.5%以内': 'bound <=5.5 percent %',
      不超过5: 'bound <=5',
      不高于5: 'bound <=5',
      '≯5': 'bound <=5',
      '<0.006': 'bound <0.006',
      低于5: 'bound <5',
      '>46.5∗': 'bound >46.5 note *',
      '≥90以内': 'text',
    }));

  describe('approximate values and ranges', () =>
    reads({
      '8%左右': 'number ~8 percent %',
      '力争达到5%左右': 'number ~5 percent %',
      约300: 'number ~300',
      '6左右∗': 'number ~6 note *',
      '1.58\n左右': 'number ~1.58',
      '40—45': 'number =40..45',
      '40——45': 'number =40..45',
      '40-45': 'number =40..45',
      '40～45': 'number =40..45',
      '40至45': 'number =40..45',
      '40%~45%': 'number =40..45 percent %',
      '10万—50万元': 'number =10..50 万元',
      '-5--3': 'number =-5..-3',
      '4.5-5，\n努力争取\n更好结果': 'number =4.5..5',
    }));

  describe('targets in words', () => {
    const words = [
      '完成省定目标',
      '完成省<br>下达指标',
      '完成国家下达任务',
      '高于地区生产总值增速',
      '与经济增长基本同步',
      '达到省要求',
      '持续改善',
      '不低于2020年水平',
      '稳中有升',
    ];
    for (const text of words) it(text, () => assert.equal(summary(text), 'qualitative'));
  });

  describe('no value', () => {
    for (const text of ['', ' ', '　', '—', '——', '-', '－', '/', '\\', '……', '无', '［—］'])
      it(JSON.stringify(text), () => assert.equal(readValue(text).kind, 'absent'));
    it('* alone points to a note', () => assert.equal(summary('*'), 'absent note *'));
  });

  describe('text', () => {
    const texts = ['8358/244', '1:2.5', '6.5（37）', '亿元', '2025年', '（2024年）', '3A级', '2.3.1', '预'];
    for (const text of texts) it(text, () => assert.equal(summary(text), 'text'));
  });

  describe('marks', () =>
    reads({
      '80①': 'number =80 note ①',
      '80*': 'number =80 note *',
      '80[注1]': 'number =80 note 注1',
      '［4.5*］': 'number =4.5 cumulative note *',
    }));

  it('stands for all that rounds to it', () => {
    const bounds = (text: string) => {
      const { low, high } = readValue(text);
      return `${low}..${high}`;
    };
    assert.equal(bounds('33'), '32.5..33.5');
    assert.equal(bounds('33.0'), '32.95..33.05');
    assert.equal(bounds('≥90'), '90..null');
    assert.equal(bounds('5.5以内'), 'null..5.5');
    assert.equal(bounds('8左右'), '7..9');
    assert.equal(bounds('240左右'), '228..252');
  });

  it('excludes a bound that is exceeded', () => {
    assert.equal(readValue('>90').lowOpen, true);
    assert.equal(readValue('90以上').lowOpen, false);
    assert.equal(readValue('<5').highOpen, true);
  });

  it('is itself alone as a target', () => {
    const { low, high } = readValue('33', { exact: true });
    assert.deepEqual([low?.toString(), high?.toString()], ['33', '33']);
    assert.equal(readValue('8左右', { exact: true }).high?.toString(), '9');
  });

  it('knows the characters of its number', () => {
    const numberIn = (text: string) => {
      const { range } = readValue(text);
      return range && text.slice(range.start, range.end);
    };
    assert.equal(numberIn(' ［－33％］'), '－33');
    assert.equal(numberIn('“十四五”年均增长4.0左右'), '4.0');
    assert.equal(numberIn('40%—45%'), '40%—45');
    assert.equal(numberIn('不低于 12,345 亿元'), '12,345');
    assert.equal(numberIn('—'), null);
  });
});
