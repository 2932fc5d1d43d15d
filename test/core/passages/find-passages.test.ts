import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { findPassages } from '../../../server/src/core/passages/find-passages.ts';
import { hanText } from '../../../server/src/core/passages/han.ts';
import { similarMessage } from '../../../server/src/core/passages/message.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { covered, draftOf, passagesIn, planOf, wording } from '../../harness/invented-passages.ts';
import { library } from '../../harness/library.ts';

const around = fc.tuple(wording(30), wording(30), wording(90), wording(90));
/** Always the same texts: hashes of 24 bits are equal by chance once in some thousand of them. */
const check = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), { numRuns: 150, seed: 15 });

describe('passages that a reference plan has, too', () => {
  it('are found whatever stands around them, from end to end, with plan and section', () => {
    check(fc.tuple(wording(60), around), ([copied, [before, behind, first, third]]) => {
      const plan = planOf('云汀市', first, `${third}${copied}${first}`, third);
      const draft = draftOf(before, `${before}${copied}${behind}`, behind);
      const found = passagesIn(draft, plan);
      assert.equal(covered(draft, copied, found), 1);
      for (const { section, plan: its } of found) assert.deepEqual([section?.title, its], ['重点之2', plan]);
    });
  });

  it('reach beyond what was copied by no more than a few characters', () => {
    check(fc.tuple(wording(60), around), ([copied, [before, behind, first]]) => {
      const found = passagesIn(draftOf(`${before}${copied}${behind}`), planOf('云汀市', first + copied));
      const most = hanText(copied).codes.length + 2 * 9;
      for (const { characters } of found) assert.ok(characters <= most, `${characters} > ${most}`);
    });
  });

  it('are found where they were cut out of sentences, less a few characters at the ends', () => {
    const cut = fc.tuple(wording(120), fc.nat(20), fc.nat(20));
    check(fc.tuple(cut, around), ([[whole, from, to], [before, behind, first]]) => {
      const copied = whole.slice(from, whole.length - to);
      const draft = draftOf(`${before}${copied}${behind}`);
      const found = passagesIn(draft, planOf('云汀市', first + whole));
      const { length } = hanText(copied).codes;
      assert.ok(covered(draft, copied, found) >= (length - 18) / length);
    });
  });

  it('do not depend on punctuation, blanks, line ends, digits or letters', () => {
    const noise = fc.infiniteStream(fc.constantFrom('', '', '', '，', ' ', '　', '“', '2030', 'GDP'));
    check(fc.tuple(wording(90), around, noise), ([copied, [before, behind, first], between]) => {
      const chars = [...hanText(copied).codes].map((code) => String.fromCharCode(code));
      // Lines as wide as those out of a PDF.
      const gapAt = (at: number) => (at % 32 === 31 ? '\n' : between.next().value);
      const changed = chars.map((char, at) => char + gapAt(at)).join('');
      const draft = draftOf(before, changed, behind);
      const found = passagesIn(draft, planOf('云汀市', first + copied));
      assert.ok(covered(draft, changed, found) >= 0.75);
    });
  });

  it('stay one where a word was changed in the middle', () => {
    check(fc.tuple(wording(60), wording(60), around), ([one, other, [before, behind]]) => {
      const plan = planOf('云汀市', `${one}${other}`);
      const draft = draftOf(before, `${one.slice(0, -3)}岚川。${other}`, behind);
      assert.equal(passagesIn(draft, plan).length, 1);
    });
  });

  it('are none in a text of its own', () => {
    check(fc.tuple(wording(300), wording(300)), ([text, other]) => {
      assert.deepEqual(passagesIn(draftOf(text), planOf('云汀市', other)), []);
    });
  });

  it('are none below the length of a long sentence', () => {
    check(fc.tuple(wording(30), around), ([copied, [before, behind, first]]) => {
      const slogan = copied.slice(0, 30);
      const draft = draftOf(`${before}坚持“${slogan}”${behind}`);
      assert.deepEqual(passagesIn(draft, planOf('云汀市', `${first}“${slogan}”`)), []);
    });
  });

  it('are none where plans of two places have them, but some where two plans of one place do', () => {
    check(fc.tuple(wording(60), around), ([copied, [before, behind, first, third]]) => {
      const draft = draftOf(`${before}${copied}${behind}`);
      const plan = planOf('云汀市', first + copied);
      const elsewhere = planOf('滨原市', third + copied);
      assert.deepEqual(passagesIn(draft, plan, elsewhere), []);
      const earlier = { ...planOf('云汀市', third + copied), id: 'earlier' };
      assert.equal(covered(draft, copied, passagesIn(draft, plan, earlier)), 1);
      assert.equal(passagesIn(draft, plan, earlier).length, 1);
    });
  });

  it('from two sections are two, although they stand beside each other', () => {
    check(fc.tuple(wording(60), wording(60), around), ([one, other, [before, behind, first, third]]) => {
      const plan = planOf('云汀市', first + one, third, first, third + other);
      const found = passagesIn(draftOf(`${before}${one}${other}${behind}`), plan);
      assert.deepEqual(
        found.map(({ section }) => section?.title),
        ['重点之1', '重点之4'],
      );
    });
  });

  it('are none in the plan itself', () => {
    const [text] = fc.sample(wording(90), { numRuns: 1, seed: 15 }) as [string];
    const plan = planOf('云汀市', text);
    assert.deepEqual(passagesIn(plan.text!, plan), []);
    assert.equal(passagesIn(plan.text!.replace('云汀市', '岚川市'), plan).length, 1);
  });

  it('are none in drafts that nobody copied', () => {
    const folder = join(import.meta.dirname, '../../fixtures/clean');
    for (const name of readdirSync(folder)) {
      const draft = parsePlan(createSource(readFileSync(join(folder, name), 'utf8')));
      assert.deepEqual(findPassages(draft, library), [], name);
    }
  });

  it('have their ranges in any text, in order of it', () => {
    const [text] = fc.sample(wording(120), { numRuns: 1, seed: 15 }) as [string];
    const plan = planOf('云汀市', text);
    const pieces = fc.constantFrom(
      text,
      text.slice(30),
      '\n',
      '## 第一章　',
      '| ',
      '。',
      '专栏1',
      '2030',
      'x',
      '“',
    );
    check(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const draft = parts.join('');
      let last = 0;
      for (const { range } of passagesIn(draft, plan)) {
        assert.ok(last <= range.start && range.start < range.end && range.end <= draft.length);
        last = range.start;
      }
    });
  });

  it('are told with their length, the plan and the section', () => {
    const [text] = fc.sample(wording(90), { numRuns: 1, seed: 15 }) as [string];
    const [passage] = passagesIn(draftOf(text), planOf('云汀市', '正文。', text));
    const { length } = hanText(text).codes;
    assert.match(
      similarMessage(passage!),
      new RegExp(`^这一段（${length} 字）与云汀“十四五”第一章第二节“重点之2”相同`),
    );
  });
});
