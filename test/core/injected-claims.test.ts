import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf } from '../../server/src/core/claim/cells.ts';
import type { Claim } from '../../server/src/core/claim/claim.ts';
import { readClaims } from '../../server/src/core/claim/claims.ts';
import { verdictOf } from '../../server/src/core/claim/contradictions.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits, insert, replace } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';

const folder = join(import.meta.dirname ?? __dirname, '../fixtures/clean');

/** The claims that the text's own tables bear out. */
function agreeing(text: string): Claim[] {
  const plan = parsePlan(createSource(text));
  return readClaims(plan).filter((claim) => verdictOf(plan, claim) === 'agrees');
}

/** What was not there before. Line and column shift with the text, so that rule and message tell. */
function newFindings(text: string, known: ReadonlySet<string>) {
  return findingsOf(text).filter(
    ({ severity, rule, message }) => severity !== 'hint' && !known.has(`${rule} ${message}`),
  );
}

/** Another first digit, away from what 以上 or 以内 still allow: 63 → 73, 5.5以内 → 4.5以内. */
function wrongNumber(number: string, { quantity }: Claim): string {
  const first = Number(number[0]);
  const lower = quantity.value.comparator.startsWith('<');
  if (lower) return `${first > 1 ? first - 1 : ''}${number.slice(1)}`;
  return `${first === 9 ? 10 : first + 1}${number.slice(1)}`;
}

function checkWrong(text: string): number {
  const known = new Set(findingsOf(text).map(({ rule, message }) => `${rule} ${message}`));
  const claims = agreeing(text);
  for (const claim of claims) {
    const { number, amount, value } = claim.quantity;
    // 94.4 is above 84 as well.
    if (value.kind === 'number' && cellsOf(claim).every(({ cell }) => cell.value.kind === 'bound')) continue;
    const wrong = wrongNumber(text.slice(number.start, number.end), claim);
    const changed = applyEdits(text, [replace(number, wrong)]);
    const grown = wrong.length - (number.end - number.start);
    assert.deepEqual(
      newFindings(changed, known).map(({ rule, range }) => ({ rule, range })),
      [{ rule: 'claim/table-mismatch', range: { start: amount.start, end: amount.end + grown } }],
      `${claim.name} ${text.slice(amount.start, amount.end)} → ${wrong}`,
    );
  }
  return claims.length;
}

/** Pairs of sentences that give one thing the same plain number, of which no table speaks. */
function pairsOf(text: string): [Claim, Claim][] {
  const plan = parsePlan(createSource(text));
  const plain = readClaims(plan).filter(
    (claim) =>
      claim.subject === 'own' &&
      claim.span !== null &&
      claim.entry !== null &&
      claim.quantity.value.comparator === '=' &&
      verdictOf(plan, claim) === null,
  );
  const keyOf = ({ key, kind, span }: Claim) => `${key} ${kind} ${span!.from} ${span!.to}`;
  return plain.flatMap((later, at) => {
    const earlier = plain.slice(0, at).find((one) => keyOf(one) === keyOf(later));
    return earlier ? [[earlier, later] as [Claim, Claim]] : [];
  });
}

/** Whichever of the two is changed, the later one is told, with the earlier beside it. */
function checkPairs(text: string): number {
  const known = new Set(findingsOf(text).map(({ rule, message }) => `${rule} ${message}`));
  const pairs = pairsOf(text);
  for (const [earlier, later] of pairs) {
    for (const claim of [earlier, later]) {
      const { number } = claim.quantity;
      const changed = applyEdits(text, [
        replace(number, wrongNumber(text.slice(number.start, number.end), claim)),
      ]);
      const found = newFindings(changed, known).filter(({ rule }) => rule === 'claim/text-mismatch');
      assert.equal(found.length, 1, `${later.name} at ${number.start}`);
      assert.ok(Math.abs(found[0]!.range.start - later.quantity.amount.start) <= 1);
      assert.ok(Math.abs(found[0]!.related![0]!.range.start - earlier.quantity.amount.start) <= 1);
    }
  }
  return pairs.length;
}

/** Changes that leave the sentence true, or make it speak of something else. */
function* harmless(text: string, claim: Claim): Iterable<readonly [string, string]> {
  const { number, range, amount, value } = claim.quantity;
  const printed = value.printed;
  if (printed === null || value.comparator !== '=') return;
  const unit = text.slice(number.end, amount.end);
  const put = (words: string) => applyEdits(text, [replace(range, words)]);
  yield ['fewer digits', put(`${printed.round(Math.max(0, value.decimals - 1)).toFixed()}${unit}`)];
  yield ['以上 below the value', put(`${printed.times('0.9').toFixed()}${unit}以上`)];
  yield ['超过 below the value', put(`超过${printed.times('0.9').toFixed()}${unit}`)];
  yield ['左右', put(`${printed.toFixed()}${unit}左右`)];
  yield [
    'a range around it',
    put(`${printed.times('0.9').toFixed()}—${printed.times('1.1').toFixed()}${unit}`),
  ];
  if (claim.nameRange.end === claim.nameRange.start) return;
  const wrong = replace(number, printed.times(2).toFixed());
  yield ['another subject', applyEdits(text, [insert(claim.nameRange.start, '中心城区'), wrong])];
  // 由2020年的53.7%: the year stands behind the name already.
  if (/\d\s*年|五”/.test(text.slice(claim.nameRange.end, number.start))) return;
  yield ['another year', applyEdits(text, [insert(claim.nameRange.start, '2012年'), wrong])];
}

function checkHarmless(text: string): void {
  const known = new Set(findingsOf(text).map(({ rule, message }) => `${rule} ${message}`));
  for (const claim of agreeing(text)) {
    for (const [name, changed] of harmless(text, claim)) {
      const found = newFindings(changed, known).filter(({ rule }) => /^claim\/t/.test(rule));
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
        `${name}: ${claim.name}`,
      );
    }
  }
}

describe('two sentences of a draft', () => {
  it('that contradict each other are told once, at the later one', () => {
    const text = `# 岚川市国民经济和社会发展第十五个五年规划纲要

到2030年，全市社会消费品零售总额达到1270亿元，森林覆盖率达到52.8%。

大力提振消费，力争到2030年社会消费品零售总额达到1270亿元。

加强生态保护，到2030年，森林覆盖率达到52.8%，“十五五”期间地区生产总值年均增长6%。

今后五年，地区生产总值年均增长6%。
`;
    assert.equal(checkPairs(text), 3);
  });
});

describe('a figure of a clean draft changed', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    it(`is found where it contradicts the table: ${name}`, () => {
      assert.ok(checkWrong(text) >= (name.startsWith('city') ? 15 : 0));
    }).timeout(60_000);
    it(`is silent where it does not: ${name}`, () => checkHarmless(text)).timeout(60_000);
  }
});

describeWithPlans('a figure of a real document changed', () => {
  for (const name of planFiles()) {
    const text = readPlan(name);
    it(`is found where it contradicts the table: ${name}`, () => {
      checkWrong(text);
    }).timeout(120_000);
    it(`is found where it contradicts another sentence: ${name}`, () => {
      checkPairs(text);
    }).timeout(120_000);
    it(`is silent where it does not: ${name}`, () => checkHarmless(text)).timeout(240_000);
  }
});
