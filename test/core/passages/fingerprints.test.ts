import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  GRAM,
  gramHashes,
  HASH_BITS,
  WINDOW,
  winnow,
} from '../../../server/src/core/passages/fingerprints.ts';
import { hanText } from '../../../server/src/core/passages/han.ts';
import { readHashes, writeHashes } from '../../../server/src/core/passages/hash-list.ts';
import { wording } from '../../harness/invented-passages.ts';
import { library } from '../../harness/library.ts';

const hashesOf = (text: string) => gramHashes(hanText(text).codes);
const keptIn = (text: string) => {
  const hashes = hashesOf(text);
  return winnow(hashes).map((at) => hashes[at]!);
};

describe('fingerprints', () => {
  it('are the same for the same characters, wherever they stand', () => {
    fc.assert(
      fc.property(wording(30), wording(20), (text, before) => {
        const { length } = hanText(before).codes;
        assert.deepEqual(hashesOf(before + text).subarray(length), hashesOf(text));
      }),
    );
  });

  it('leave no window without one', () => {
    fc.assert(
      fc.property(fc.uint32Array({ min: 0, max: 50, maxLength: 60 }), (hashes) => {
        const kept = winnow(hashes);
        const ends = [-1, ...kept, hashes.length];
        for (const [at, end] of ends.entries()) if (at > 0) assert.ok(end - ends[at - 1]! <= WINDOW);
        assert.equal(kept.length > 0, hashes.length > 0);
      }),
    );
  });

  it('are shared by texts that have enough in common', () => {
    fc.assert(
      fc.property(wording(60), wording(30), wording(30), (text, one, other) => {
        const shared = String.fromCharCode(...hanText(text).codes.subarray(0, GRAM + WINDOW - 1));
        const kept = new Set(keptIn(one + shared + other));
        assert.ok(keptIn(other + shared + one).some((hash) => kept.has(hash)));
      }),
    );
  });

  it('are written as text and read again, sorted and each once', () => {
    const hash = fc.integer({ min: 0, max: 2 ** HASH_BITS - 1 });
    fc.assert(
      fc.property(fc.array(hash), (hashes) => {
        const text = writeHashes([...hashes, ...hashes]);
        assert.match(text, /^[A-Za-z0-9+/]*$/);
        assert.deepEqual(
          readHashes(text),
          [...new Set(hashes)].sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('the fingerprints that come with the program', () => {
  const folder = join(import.meta.dirname, '../../../server/library/passages');

  for (const plan of library.plans) {
    it(`${plan.id}: belong to the plan and carry no text and no order`, () => {
      const file = readFileSync(join(folder, `${plan.id}.json`), 'utf8');
      assert.ok(file.length < 70_000, `${file.length} bytes`);
      assert.doesNotMatch(file, /\p{Script=Han}/u);
      const index = library.passagesOf(plan);
      assert.deepEqual([index?.gram, index?.window], [GRAM, WINDOW]);
      for (const [line, text] of Object.entries(index!.sections)) {
        const hashes = readHashes(text);
        assert.ok(hashes.length > 0);
        assert.deepEqual(
          hashes,
          [...hashes].sort((a, b) => a - b),
          line,
        );
      }
    });
  }

  it('are none for another text under the same id', () => {
    const [plan] = library.plans;
    assert.equal(library.passagesOf({ ...plan!, sha256: 'of another text' }), null);
  });
});
