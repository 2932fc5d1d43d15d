import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/lint/rule.ts';
import { rules } from '../../server/src/core/rules/registry.generated.ts';
import { classifyLines } from '../../server/src/core/syntax/classify.ts';
import { lineMatcher } from '../../server/src/core/syntax/in-lines.ts';
import { type Range, shifted } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { perWording, readersInTurn, wordingOf } from '../../server/src/core/text/wording.ts';
import { findingsOf, setupOf } from '../harness/lint.ts';
import { readMarked } from '../harness/marked.ts';
import { describeWithPlans, planFiles, readPlan } from '../harness/plans.ts';

describe('wordings', () => {
  it('are one object for one text', () => {
    assert.equal(wordingOf('推动产业升级。'), wordingOf('推动产业升级。'));
    assert.notEqual(wordingOf('推动产业升级。'), wordingOf('推动产业升级，'));
  });

  it('are read once', () => {
    const read: string[] = [];
    const lengthOf = perWording((text) => read.push(text) && text.length);
    const [first, second] = ['第一章', '第十一章'].map(wordingOf);
    assert.deepEqual([first!, second!, first!].map(lengthOf), [3, 4, 3]);
    assert.deepEqual(read, ['第一章', '第十一章']);
  });

  it('are read anew by readers that are made anew', () => {
    const findBy = readersInTurn<boolean>();
    const [chapter, section] = [wordingOf('第一章'), wordingOf('第一节')];
    const first = findBy((text) => text.includes('章'));
    const second = findBy((text) => text.includes('节'));
    assert.deepEqual([chapter, section].map(first), [true, false]);
    assert.deepEqual([chapter, section].map(second), [false, true]);
    assert.deepEqual([chapter, section].map(first), [true, false]);
  });
});

describe('matches in lines', () => {
  const yearsIn = lineMatcher(/20\d\d年/g);

  for (const lineBreak of ['\n', '\r\n', '\r'])
    it(`lie where they stand in the text, lines ending with ${JSON.stringify(lineBreak)}`, () => {
      const text = ['到2025年，2030年前', '', '> 展望2035年'].join(lineBreak);
      const found = yearsIn(classifyLines(createSource(text)));
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        ['2025年', '2030年', '2035年'],
      );
    });
});

/** What is remembered of a line knows nothing of where the line stood when it was read. */
describe('findings move with the text', () => {
  for (const rule of rules)
    it(rule.id, () => {
      for (const example of rule.examples) assertMoves(readMarked(example.bad).text, setupOf(rule, example));
    });
});

describeWithPlans('findings of the reference plans move with the text', () => {
  for (const name of planFiles()) it(name, () => assertMoves(readPlan(name)));
});

const above = '\n\n';

function assertMoves(text: string, setup?: Parameters<typeof findingsOf>[1]): void {
  const found = findingsOf(text, setup);
  const below = findingsOf(above + text, setup);
  assert.deepEqual(
    below,
    found.map((finding) => moved(finding, above.length)),
  );
}

function moved(finding: Finding, by: number): Finding {
  const place = <T extends { readonly range: Range }>(one: T): T => ({
    ...one,
    range: { ...one.range, ...shifted(one.range, by) },
  });
  const { related, fixes } = finding;
  return {
    ...place(finding),
    ...(related && { related: related.map(place) }),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(place) })) }),
  };
}
