import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../../server/src/core/library/library.ts';
import type { ReferencePlan } from '../../../server/src/core/library/reference-plan.ts';
import type { OutlineNode, Plan } from '../../../server/src/core/model/plan.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { findPassages } from '../../../server/src/core/passages/find-passages.ts';
import { hanText } from '../../../server/src/core/passages/han.ts';
import { contains, type Range } from '../../../server/src/core/text/range.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { covered } from '../../harness/invented-passages.ts';
import { library } from '../../harness/library.ts';
import { describeWithPlans, planFiles, readPlan } from '../../harness/plans.ts';
import { sha256 } from '../../harness/reference-texts.ts';

const draft = readFileSync(join(import.meta.dirname, '../../fixtures/clean/city.plan.md'), 'utf8');
const place = '#### 第二节　基本原则';
/** Every so manieth paragraph is copied, one draft for each. */
const STEP = 7;

/** Paragraphs of running text, each on one line. */
function paragraphsOf({ source, lines, toc, tables }: Plan): Range[] {
  const unread = [...(toc ? [toc.range] : []), ...tables.map(({ range }) => range)];
  return lines
    .filter(({ textStart, textEnd, kind }) => {
      const text = source.text.slice(textStart, textEnd);
      const { length } = hanText(text).codes;
      return kind === 'text' && length >= 60 && text.endsWith('。') && length < 400;
    })
    .filter(({ start }) => !unread.some((range) => contains(range, start)))
    .map(({ textStart, textEnd }) => ({ start: textStart, end: textEnd }));
}

const told = new Set(['part', 'chapter', 'section', 'heading', 'notes']);

/** Title of the chapter or section that a place stands in. */
function sectionAt(nodes: readonly OutlineNode[], at: number): string | null {
  const around = nodes.filter(({ kind, range }) => told.has(kind) && contains(range, at));
  return around.at(-1)?.title ?? null;
}

function draftWith({ source }: Plan, { start, end }: Range): { text: string; copied: string } {
  const copied = source.text.slice(start, end);
  return { copied, text: draft.replace(place, `${copied}\n\n${place}`) };
}

function textsOf(): { plan: ReferencePlan; parsed: Plan }[] {
  return planFiles().flatMap((name) => {
    const text = readPlan(name);
    const plan = library.plans.find((other) => other.sha256 === sha256(text));
    return plan ? [{ plan, parsed: parsePlan(createSource(text)) }] : [];
  });
}

describeWithPlans('passages copied from the reference plans', () => {
  for (const { plan, parsed } of textsOf()) {
    const passages = () => library.passagesOf(plan);
    const alone = new Library(() => [plan], new Set(), passages);
    const paragraphs = paragraphsOf(parsed).filter((_, at) => at % STEP === 0);

    it(`${plan.id}: every one is found where no other plan is held against it, with its section`, () => {
      assert.ok(paragraphs.length >= 15, `${paragraphs.length} paragraphs`);
      for (const { start, end } of paragraphs) {
        const { text, copied } = draftWith(parsed, { start, end });
        const found = findPassages(parsePlan(createSource(text)), alone);
        assert.ok(covered(text, copied, found) >= 0.9, `at ${start}: ${covered(text, copied, found)}`);
        assert.ok(
          found.some(({ section }) => (section?.title ?? null) === sectionAt(parsed.nodes, start)),
          `at ${start}: ${found[0]?.section?.title} for ${sectionAt(parsed.nodes, start)}`,
        );
      }
    }).timeout(30_000);

    it(`${plan.id}: nearly every one is found beside the other plans, and no other plan is named`, () => {
      const results = paragraphs.map(({ start, end }) => {
        const { text } = draftWith(parsed, { start, end });
        const found = findPassages(parsePlan(createSource(text)), library);
        assert.deepEqual(
          found.filter((one) => one.plan !== plan),
          [],
        );
        return found.length > 0;
      });
      const count = results.filter(Boolean).length;
      assert.ok(count >= results.length * 0.9, `${count} of ${results.length}`);
    }).timeout(30_000);
  }
});

describeWithPlans('the reference plans beside each other', () => {
  it('share no more than a few dozen passages that no third plan has', () => {
    for (const { plan, parsed } of textsOf()) {
      const found = findPassages(parsed, library);
      assert.ok(found.length >= 3 && found.length <= 45, `${plan.id}: ${found.length}`);
      assert.ok(found.every((one) => one.plan !== plan));
    }
  }).timeout(30_000);
});
