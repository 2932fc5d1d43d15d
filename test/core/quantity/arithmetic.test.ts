import assert from 'node:assert/strict';
import {
  type CumulativeOptions,
  checkCumulative,
  checkGrowth,
  type GrowthOptions,
  impliedChange,
  impliedGrowth,
  type Verdict,
} from '../../../server/src/core/quantity/arithmetic.ts';
import { readValue } from '../../../server/src/core/quantity/value.ts';

function inWords(verdict: Verdict): string {
  if (verdict.kind === 'unknown') return 'unknown';
  if (verdict.kind === 'equal') return `equal ${verdict.sort}`;
  const { kind, sort, computed, precise, low, high } = verdict;
  const digits = precise.eq(computed) ? '' : ` (${precise})`;
  return `${kind} ${sort} ${computed}${digits} in ${low}..${high}`;
}

function cumulative(base: string, target: string, printed: string, options?: CumulativeOptions): string {
  const values = [readValue(base), readValue(target, { exact: true }), readValue(printed)] as const;
  return inWords(checkCumulative(...values, options));
}

function growth(
  base: string,
  target: string,
  printed: string,
  years: number,
  options?: GrowthOptions,
): string {
  const values = [readValue(base), readValue(target, { exact: true }), readValue(printed)] as const;
  return inWords(checkGrowth(...values, years, options));
}

describe('a cumulative value', () => {
  it('is equal at face value', () => {
    assert.equal(cumulative('58.6', '63', '[4.4]', { share: true }), 'equal difference');
    assert.equal(cumulative('50.43', '55.5', '［5.07］'), 'equal difference');
    assert.equal(cumulative('54.46', '53.86', '［－0.6］'), 'equal difference');
  });

  it('is equal after rounding to its digits, half up or half to even', () => {
    assert.equal(cumulative('58.6', '63', '[4]', { share: true }), 'equal difference');
    assert.equal(cumulative('10.25', '12.5', '[2.3]', { share: true }), 'equal difference');
    assert.equal(cumulative('10.25', '12.5', '[2.2]', { share: true }), 'equal difference');
  });

  it('is a relative change too', () => {
    assert.equal(cumulative('0.06', '0.04', '[-33%]', { share: false }), 'equal relative');
    assert.equal(cumulative('164', '110', '[32.9]', { decrease: true, share: false }), 'equal relative');
    assert.equal(cumulative('2000', '2500', '[2.5‰]', { share: false }).split(' ')[0], 'mismatch');
    assert.equal(cumulative('2000', '2005', '[2.5‰]', { share: false }), 'equal relative');
  });

  it('is relative alone where it has % and the indicator is no share', () => {
    assert.equal(cumulative('20', '30', '[10%]', { share: false }), 'mismatch relative 50 in 46.34..53.85');
    assert.equal(cumulative('20', '30', '[10%]', { share: true }), 'equal difference');
    assert.equal(cumulative('20', '30', '[10%]'), 'equal difference');
  });

  it('is explained by the rounding of its base', () => {
    assert.equal(
      cumulative('58.6', '63', '[4.35]', { share: true }),
      'rounding difference 4.4 in 4.35..4.45',
    );
    assert.equal(cumulative('46.4', '55', '[8.7]', { share: true }), 'rounding difference 8.6 in 8.55..8.65');
  });

  it('is explained by truncation', () => {
    assert.equal(cumulative('10.000', '12.58', '[2.5]', { share: true }).split(' ')[0], 'rounding');
    assert.equal(cumulative('12.580', '10', '[-2.5]', { share: true }).split(' ')[0], 'rounding');
  });

  it('is wrong otherwise, and says what it should be', () => {
    assert.equal(
      cumulative('50.4', '57.2', '[8.6]', { share: true }),
      'mismatch difference 6.8 in 6.75..6.85',
    );
    assert.equal(cumulative('1000', '1200', '[25]'), 'mismatch relative 20 in 19.94..20.07');
    assert.equal(cumulative('7.1', '8', '[5]', { share: true }), 'mismatch difference 0.9 in 0.85..0.95');
  });

  it('does not mind the sign of a decrease', () => {
    assert.equal(cumulative('50', '42', '[8]', { decrease: true, share: true }), 'equal difference');
    assert.equal(cumulative('50', '42', '[-8]', { decrease: true, share: true }), 'equal difference');
    assert.equal(cumulative('50', '42', '[8]', { share: true }), 'mismatch difference -8 in -8.5..-7.5');
    assert.equal(
      cumulative('50', '42', '[6]', { decrease: true, share: true }),
      'mismatch difference 8 in 7.5..8.5',
    );
  });

  it('is unknown where it cannot be recomputed', () => {
    assert.equal(cumulative('95以上', '98', '[3]'), 'unknown');
    assert.equal(cumulative('108.6', '500以上', '[391.4]'), 'unknown');
    assert.equal(cumulative('20', '30', '〔＞15〕'), 'unknown');
    assert.equal(cumulative('—', '30', '[15]'), 'unknown');
    assert.equal(cumulative('20', '完成省定目标', '[15]'), 'unknown');
    assert.equal(cumulative('20', '30', '25—27'), 'unknown');
    assert.equal(cumulative('5', '6', '[28]', { flow: true }), 'unknown');
    assert.equal(cumulative('0', '6', '[28]'), 'unknown');
  });

  it('may be approximate', () => {
    assert.equal(cumulative('20', '30', '[10左右]'), 'equal difference');
    assert.equal(cumulative('20.0', '30', '[11左右]'), 'equal difference');
    assert.equal(cumulative('20', '30左右', '[11]').split(' ')[0], 'rounding');
  });
});

describe('an annual growth rate', () => {
  it('is equal to the printed digit', () => {
    assert.equal(growth('1280', '2130', '10.7', 5), 'equal growth');
    assert.equal(growth('100', '161.051', '10', 5), 'equal growth');
    assert.equal(growth('100', '59.049', '-10', 5), 'equal growth');
    assert.equal(growth('100', '107', '7', 1), 'equal growth');
    assert.equal(growth('100', '107', '70‰', 1), 'equal growth');
  });

  it('is approximately right', () => {
    assert.equal(growth('1853.48', '2800', '8%左右', 5), 'equal growth');
    assert.equal(growth('1853.48', '3000', '8%左右', 5).split(' ')[0], 'mismatch');
  });

  it('is explained by rounding and truncation', () => {
    assert.equal(growth('6', '10', '11', 5), 'equal growth');
    assert.equal(growth('6', '10', '12', 5).split(' ')[0], 'rounding');
    assert.equal(growth('10000', '14198', '7.2', 5), 'rounding growth 7.3 (7.262) in 7.26..7.263');
  });

  it('is explained by the rounding of the target', () => {
    // 1000 × 1.07125^5 is 1410.76, printed 1411, from which 7.129% would follow.
    assert.equal(
      growth('1000.000', '1411', '7.125', 5),
      'rounding growth 7.129 (7.12859) in 7.12858..7.12861',
    );
    assert.equal(growth('1000.000', '1411', '7.11', 5).split(' ')[0], 'mismatch');
  });

  it('is wrong otherwise', () => {
    assert.equal(growth('1280', '2130', '9.5', 5), 'mismatch growth 10.7 (10.722) in 10.713..10.731');
    assert.equal(
      growth('100', '80', '5', 2, { decrease: true }),
      'mismatch growth 11 (10.56) in 10.33..10.79',
    );
  });

  it('takes any number of years', () => {
    assert.equal(growth('100', '121', '10', 2), 'equal growth');
    assert.equal(growth('100', '417.7', '10', 15), 'equal growth');
    assert.equal(growth('100', '121', '10', 0), 'unknown');
    assert.equal(growth('100', '121', '10', 2.5), 'unknown');
  });

  it('is unknown where it cannot be recomputed', () => {
    assert.equal(growth('—', '121', '10', 2), 'unknown');
    assert.equal(growth('-5', '121', '10', 2), 'unknown');
    assert.equal(growth('100', '≥121', '10', 2), 'unknown');
    assert.equal(growth('100', '121', '[10]', 2), 'unknown');
    assert.equal(growth('100', '121', '7.5以上', 2), 'unknown');
  });
});

describe('implied changes', () => {
  const [base, target] = [readValue('58.6'), readValue('63')];
  it('are computed from the printed numbers', () => {
    assert.equal(impliedChange(base, target)?.toString(), '4.4');
    assert.equal(impliedChange(base, target, 'relative')?.toString(), '7.5');
    assert.equal(impliedGrowth(base, target, 5)?.toString(), '1.5');
    assert.equal(impliedGrowth(base, target, 5, 3)?.toString(), '1.459');
    assert.equal(impliedGrowth(target, base, 5)?.toString(), '-1.4');
  });
  it('are none without two numbers', () => {
    assert.equal(impliedChange(base, readValue('≥63')), null);
    assert.equal(impliedGrowth(readValue('0'), target, 5), null);
  });
});
