import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { checkCumulative, checkGrowth, impliedGrowth } from '../../../server/src/core/quantity/arithmetic.ts';
import { plainText } from '../../../server/src/core/quantity/plain.ts';
import { captionUnit, splitUnit, unitInfo } from '../../../server/src/core/quantity/unit.ts';
import { readValue } from '../../../server/src/core/quantity/value.ts';

/** Half up and half to even, as big.js numbers them. */
const rounding = fc.constantFrom(1 as const, 2 as const);
const digits = fc.integer({ min: 0, max: 3 });

/** Any decimal with at most so many digits behind the point. */
function decimal(min: number, max: number, decimals: number): fc.Arbitrary<Big> {
  const scale = 10 ** decimals;
  return fc.integer({ min: min * scale, max: max * scale }).map((n) => new Big(n).times(`1e-${decimals}`));
}

function print(value: Big, decimals: number, mode: 1 | 2): string {
  return value.round(decimals, mode).toFixed(decimals);
}

const exactly = (value: Big) => readValue(value.toFixed(), { exact: true });

describe('arithmetic of consistent tables', () => {
  it('no rounding of a difference is a mismatch', () =>
    fc.assert(
      fc.property(
        decimal(-500, 500, 6),
        decimal(-500, 500, 3),
        digits,
        digits,
        rounding,
        rounding,
        fc.boolean(),
        (base, target, baseDigits, changeDigits, mode, changeMode, share) => {
          const printed = readValue(`［${print(target.minus(base), changeDigits, changeMode)}］`);
          const verdict = checkCumulative(
            readValue(print(base, baseDigits, mode)),
            exactly(target),
            printed,
            { share },
          );
          assert.notEqual(verdict.kind, 'mismatch');
        },
      ),
      { numRuns: 1000 },
    ));

  it('no rounding of a relative change is a mismatch', () =>
    fc.assert(
      fc.property(
        decimal(0, 500, 6).filter((base) => base.gt(0)),
        decimal(0, 500, 3),
        digits,
        digits,
        rounding,
        fc.boolean(),
        (base, target, baseDigits, changeDigits, mode, decrease) => {
          const change = target.minus(base).times(100).div(base);
          const printed = print(decrease ? change.abs() : change, changeDigits, mode);
          const verdict = checkCumulative(
            readValue(print(base, baseDigits, mode)),
            exactly(target),
            readValue(`[${printed}%]`),
            { decrease, share: false },
          );
          assert.notEqual(verdict.kind, 'mismatch');
        },
      ),
      { numRuns: 1000 },
    ));

  it('no rounding of a growth rate is a mismatch', () =>
    fc.assert(
      fc.property(
        decimal(0, 500, 3).filter((base) => base.gt(0)),
        decimal(-60, 200, 4),
        fc.integer({ min: 1, max: 8 }),
        digits,
        digits,
        rounding,
        (base, rate, years, baseDigits, rateDigits, mode) => {
          const target = base.times(rate.times('0.01').plus(1).pow(years));
          const verdict = checkGrowth(
            readValue(print(base, baseDigits, mode)),
            exactly(target),
            readValue(print(rate, rateDigits, mode)),
            years,
          );
          assert.notEqual(verdict.kind, 'mismatch');
        },
      ),
      { numRuns: 500 },
    ));
});

describe('arithmetic of wrong digits', () => {
  it('a difference outside its interval is a mismatch', () =>
    fc.assert(
      fc.property(
        decimal(0, 100, 2),
        decimal(0, 100, 2),
        digits,
        fc.integer({ min: -30, max: 30 }),
        (base, target, changeDigits, error) => {
          const step = new Big(`1e-${changeDigits}`);
          const wrong = target.minus(base).round(changeDigits).plus(step.times(error));
          const verdict = checkCumulative(
            readValue(base.toFixed(2)),
            exactly(target),
            readValue(`[${wrong.toFixed(changeDigits)}]`),
            { share: true },
          );
          const change = target.minus(base);
          // A share may, to the printed digit, be given as relative change, too.
          if (base.gt(0) && change.div(base).times(100).minus(wrong).abs().lte(step)) return;
          const isTruncated = change.round(changeDigits, 0).eq(wrong);
          const isOutside = change.minus(wrong).abs().gt(step.times('0.5').plus('0.005'));
          assert.equal(verdict.kind === 'mismatch', isOutside && !isTruncated, `${wrong}`);
        },
      ),
      { numRuns: 1000 },
    ));

  it('a growth rate two steps off is a mismatch', () =>
    fc.assert(
      fc.property(
        decimal(100, 500, 3),
        decimal(-20, 60, 2),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 2, max: 40 }),
        fc.boolean(),
        (base, rate, years, rateDigits, steps, up) => {
          const target = base.times(rate.times('0.01').plus(1).pow(years));
          const error = new Big(`1e-${rateDigits}`).times(up ? steps : -steps);
          const wrong = print(rate.plus(error), rateDigits, 1);
          const verdict = checkGrowth(readValue(base.toFixed(3)), exactly(target), readValue(wrong), years);
          assert.equal(verdict.kind, 'mismatch');
        },
      ),
      { numRuns: 500 },
    ));
});

it('the implied growth is the rate, to the printed digit', () =>
  fc.assert(
    fc.property(
      decimal(1, 500, 3),
      decimal(-60, 200, 4),
      fc.integer({ min: 1, max: 8 }),
      (base, rate, years) => {
        const target = base.times(rate.times('0.01').plus(1).pow(years));
        assert.equal(impliedGrowth(exactly(base), exactly(target), years, 4)?.toString(), rate.toString());
      },
    ),
    { numRuns: 200 },
  ));

describe('reading any text', () => {
  const pieces = fc.constantFrom(
    ...'0 1 5 12 4.5 1,234 . , 。 - — – ~ [ ] ［ ］ 〔 】 ( ） % ％ ‰ ≥ > 以上 以内 左右 约 累计 年 2025年 “十四五” 万 亿元 / 每 人 ① * 注1 完成 &gt; <br> \\ |'.split(
      ' ',
    ),
    ' ',
    '\n',
    '　',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('never throws, and every range lies in the text', () =>
    fc.assert(
      fc.property(text, (cell) => {
        const { range, kind, printed, low, high } = readValue(cell);
        assert.ok(!range || (0 <= range.start && range.start < range.end && range.end <= cell.length));
        assert.equal(range !== null, kind === 'number' || kind === 'bound');
        assert.ok(!printed || !low || !high || (low.lte(printed) && printed.lte(high)));
        const { start, end } = splitUnit(cell);
        assert.ok(0 <= start && start <= end && end <= cell.length);
        unitInfo(cell);
        captionUnit(cell);
      }),
      { numRuns: 3000 },
    ));

  it('plain text is as long as the text', () =>
    fc.assert(fc.property(text, (cell) => assert.equal(plainText(cell).length, cell.length))));
});

describe('one value in many forms', () => {
  const wide = (text: string) =>
    text.replace(/[0-9.%<>[\]-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const forms: readonly ((text: string) => string)[] = [
    (text) => text,
    wide,
    (text) => text.replace('-', '−'),
    (text) => text.replace('-', '–'),
    (text) => ` ${text}　`,
    (text) => text.replace('[', '〔').replace(']', '〕'),
    (text) => text.replace('[', '【').replace(']', '】'),
    (text) => text.replace(/\d+/, (whole) => Number(whole).toLocaleString('en-US')),
  ];

  it('is the same value', () =>
    fc.assert(
      fc.property(
        decimal(-99999, 99999, 3),
        digits,
        fc.constantFrom('', '[]'),
        fc.constantFrom('', '%'),
        fc.constantFrom('', '>', '以上', '左右'),
        fc.constantFrom(...forms),
        (number, decimals, brackets, percent, qualifier, form) => {
          const printed = number.toFixed(decimals);
          const [before, after] = qualifier === '>' ? [qualifier, ''] : ['', qualifier];
          const inner = `${before}${printed}${percent}${after}`;
          const cell = form(brackets ? `[${inner}]` : inner);
          const value = readValue(cell);
          assert.equal(value.printed?.toString(), new Big(printed).toString(), cell);
          assert.equal(value.decimals, decimals);
          assert.equal(value.cumulative, brackets !== '');
          assert.equal(value.percent, percent !== '');
          const again = readValue(cell.slice(value.range!.start, value.range!.end));
          assert.equal(again.printed?.toString(), value.printed?.toString());
        },
      ),
      { numRuns: 2000 },
    ));
});
