import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../server/src/core/claim/claim.ts';
import { readClaims } from '../../server/src/core/claim/claims.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { findingsOf } from '../harness/lint.ts';

const clean = readFileSync(join(import.meta.dirname ?? __dirname, '../fixtures/clean/city.plan.md'), 'utf8');
const fixture = join(import.meta.dirname ?? __dirname, '../fixtures/claims/sentences.txt');

/** The end of 第二章第二节. */
const before = '\n\n#### 第三节　发展目标';

interface Case {
  readonly sentence: string;
  readonly expected: readonly string[];
}

/** Sentences with the claims below them; # opens a group. */
function readCases(): [group: string, cases: Case[]][] {
  return readFileSync(fixture, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [group, ...lines] = part.trimEnd().split('\n');
      const cases = lines.join('\n').split(/\n(?! )/);
      return [group!, cases.map(readCase)];
    });
}

function readCase(lines: string): Case {
  const [sentence, ...expected] = lines.split('\n').map((line) => line.trim());
  return { sentence: sentence!, expected };
}

const forms: readonly [name: string, form: (text: string) => string][] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\ufeff${text}`],
];

/** 常住人口城镇化率 level 2030 63%; the rule that speaks of it behind !. What is another's is left out. */
function describeClaims(sentence: string, form: (text: string) => string): string[] {
  const text = form(clean.replace(before, `\n\n${sentence}${before}`));
  const at = text.indexOf(sentence);
  const inside = ({ start, end }: { start: number; end: number }) =>
    start >= at && end <= at + sentence.length;
  const plan = parsePlan(createSource(text));
  const findings = findingsOf(text).filter(({ range }) => inside(range));
  return readClaims(plan)
    .filter((claim) => inside(claim.quantity.range) && claim.subject === 'own')
    .map((claim) => {
      const rule = findings.find(({ range }) => range.start === claim.quantity.amount.start)?.rule;
      return inWords(text, claim) + (rule ? ` ! ${rule}` : '');
    });
}

function inWords(text: string, { name, kind, span, quantity, rows }: Claim): string {
  const years = span === null ? '?' : span.from === span.to ? span.to : `${span.from}-${span.to}`;
  const { start, end } = quantity.range;
  return `${name}${rows.length > 0 ? '' : '?'} ${kind} ${years} ${text.slice(start, end)}`;
}

describe('claims', () => {
  for (const [group, cases] of readCases()) {
    describe(group, () => {
      for (const { sentence, expected } of cases) {
        it(sentence, () => {
          for (const [name, form] of forms)
            assert.deepEqual(describeClaims(sentence, form), expected, `in the ${name} form`);
        });
      }
    });
  }
});
