import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingsOf } from '../harness/lint.ts';

/** Levels as they really are, in thousandths, before anybody rounds them. */
const level = fc.integer({ min: 1000, max: 99_000 });
const digits = fc.integer({ min: 0, max: 2 });

function printed(thousandths: number, decimals: number): string {
  return (Math.round(thousandths / 10 ** (3 - decimals)) / 10 ** decimals).toFixed(decimals);
}

function gravest(text: string): string[] {
  return findingsOf(`${text}\n`)
    .filter(({ rule, severity }) => rule.startsWith('claim/') && severity === 'warning')
    .map(({ message }) => `${text} ${message}`);
}

function verbs(from: number, to: number): [reaches: string, changes: string] {
  return to >= from ? ['提高到', '提高'] : ['下降到', '下降'];
}

describe('what follows from levels before rounding is never reported as wrong', () => {
  it('differences in points', () => {
    fc.assert(
      fc.property(level, level, digits, digits, (from, to, levelDigits, changeDigits) => {
        const [reaches, changes] = verbs(from, to);
        const [base, target] = [printed(from, levelDigits), printed(to, levelDigits)];
        const change = printed(Math.abs(to - from), changeDigits);
        assert.deepEqual(gravest(`绿化率由${base}%${reaches}${target}%，${changes}${change}个百分点。`), []);
      }),
      { numRuns: 200 },
    );
  });

  it('amounts, in one unit and in two', () => {
    fc.assert(
      fc.property(level, level, digits, fc.boolean(), (from, to, decimals, wide) => {
        const [reaches, changes] = verbs(from, to);
        const [base, target] = [printed(from, decimals), printed(to, decimals)];
        // 12.34万亿元 is 123400亿元.
        const change = wide
          ? String(Math.round(Math.abs(to - from) * 10))
          : printed(Math.abs(to - from), decimals);
        const units = wide ? ['万亿元', '亿元'] : ['亿元', '亿元'];
        assert.deepEqual(
          gravest(`税收由${base}${units[0]}${reaches}${target}${units[0]}，${changes}${change}${units[1]}。`),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('relative changes, multiples and annual rates', () => {
    fc.assert(
      fc.property(level, level, digits, digits, (from, to, levelDigits, changeDigits) => {
        const [reaches, changes] = verbs(from, to);
        const [base, target] = [printed(from, levelDigits), printed(to, levelDigits)];
        if (Number(base) === 0) return;
        const course = `税收由2020年的${base}亿元${reaches}2025年的${target}亿元`;
        const share = (Math.abs(to / from - 1) * 100).toFixed(changeDigits);
        const rate = Math.abs(((to / from) ** (1 / 5) - 1) * 100).toFixed(changeDigits);
        assert.deepEqual(gravest(`${course}，${changes}${share}%，年均${changes}${rate}%。`), []);
        assert.deepEqual(gravest(`${course}，是2020年的${(to / from).toFixed(changeDigits)}倍。`), []);
      }),
      { numRuns: 200 },
    );
  });

  it('sums and the shares of three sectors', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 6 }), digits, (parts, decimals) => {
        const total = printed(
          parts.reduce((sum, part) => sum + part, 0),
          decimals,
        );
        const list = parts.map((part) => `${printed(part, decimals)}万亩`).join('、');
        assert.deepEqual(gravest(`各片区分别为${list}，合计${total}万亩。`), []);
        const three = [...parts, 1000, 1000].slice(0, 3);
        const whole = three.reduce((sum, part) => sum + part, 0);
        const shares = three.map((part) => printed((part / whole) * 100_000, decimals)).join('∶');
        assert.deepEqual(gravest(`三次产业结构调整为${shares}。`), []);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a figure far from what the levels give', () => {
  it('is always reported, once and exactly', () => {
    fc.assert(
      fc.property(level, level, digits, fc.integer({ min: 2, max: 40 }), (from, to, decimals, off) => {
        const [reaches, changes] = verbs(from, to);
        const [base, target] = [printed(from, decimals), printed(to, decimals)];
        const change = printed(Math.abs(to - from) + (off + 1) * 10 ** (3 - decimals), decimals);
        const text = `绿化率由${base}%${reaches}${target}%，${changes}${change}个百分点。\n`;
        const found = findingsOf(text).filter(({ rule }) => rule.startsWith('claim/'));
        assert.deepEqual(
          found.map(({ rule, severity, range }) => [rule, severity, text.slice(range.start, range.end)]),
          [['claim/arithmetic', 'warning', change]],
        );
      }),
      { numRuns: 200 },
    );
  });
});
