import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../server/src/core/claim/claim.ts';
import { readClaims } from '../../server/src/core/claim/claims.ts';
import { verdictOf } from '../../server/src/core/claim/contradictions.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource, offsetAt } from '../../server/src/core/text/source.ts';
import { describeWithPlans, readPlan } from '../harness/plans.ts';

const folder = join(import.meta.dirname ?? __dirname, '../truth/claims');

interface Marked {
  readonly line: number;
  readonly character: number;
  readonly indicator: string;
  readonly kind: string;
  readonly subject: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly value: string;
  readonly unit: string | null;
  readonly table: string | null;
}

function describeMarked(one: Marked): string {
  const { line, indicator, kind, subject, from, to, value, unit, table } = one;
  return `${line}: ${indicator} ${kind} ${subject} ${from}-${to} ${value}${unit} ${table}`;
}

/** Shares of what a reader finds that the program must find too, in the same words; of what it says of tables nothing may be wrong. */
const FOUND = 0.9;

describeWithPlans('claims that a reader marked', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const truth = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      file: string;
      sha256: string;
      claims: Marked[];
    };
    it(`are found in ${truth.file}`, function () {
      const text = readPlan(truth.file);
      if (createHash('sha256').update(text).digest('hex') !== truth.sha256) this.skip();
      const plan = parsePlan(createSource(text));
      const claims = new Map(readClaims(plan).map((claim) => [claim.quantity.number.start, claim]));
      const missed: string[] = [];
      for (const marked of truth.claims) {
        const at = offsetAt(plan.source, { line: marked.line - 1, character: marked.character });
        assert.ok(text.startsWith(marked.value, at), `line ${marked.line} has no ${marked.value} there`);
        const claim = claims.get(at);
        const found = claim && describeMarked({ ...marked, ...read(claim), table: verdictOf(plan, claim) });
        if (found === describeMarked(marked)) continue;
        missed.push(`${describeMarked(marked)} read as ${found}`);
        if (claim) assert.ok([null, marked.table].includes(verdictOf(plan, claim)), missed.at(-1));
      }
      assert.ok(missed.length <= truth.claims.length * (1 - FOUND), missed.join('\n'));
    });
  }

  it('are at least a hundred', () => {
    const counts = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).claims.length as number);
    assert.ok(counts.reduce((sum, count) => sum + count) >= 100);
  });
});

function read({ kind, subject, entry, name, span, quantity }: Claim): Partial<Marked> {
  return {
    indicator: entry?.id ?? name,
    kind,
    subject,
    from: span?.from ?? null,
    to: span?.to ?? null,
    unit: quantity.unit,
  };
}
