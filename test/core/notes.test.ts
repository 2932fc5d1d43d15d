import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core/parse.ts';
import { createSource } from '../../server/src/core/text/source.ts';

function marksIn(text: string): string[] {
  return parsePlan(createSource(text)).notes.marks.map(({ range }) => text.slice(range.start, range.end));
}

describe('marks of notes', () => {
  it('are found in every form', () => {
    assert.deepEqual(marksIn('创新驱动[1]，产业升级［２］，绿色发展〔3〕，开放合作【 4 】，共享[^5]。\n'), [
      '[1]',
      '［２］',
      '〔3〕',
      '【 4 】',
      '[^5]',
    ]);
  });

  for (const broken of ['[\n3]', '[3\n]', '[\r\n3\r\n]', '[^ \n 3\n]'])
    it(`are found where a line breaks in them: ${JSON.stringify(broken)}`, () => {
      assert.deepEqual(marksIn(`创新驱动${broken}产业升级[4]。\n`), [broken, '[4]']);
    });

  it('are none where what stands in brackets is no number', () => {
    assert.deepEqual(marksIn('创新[驱动]，产业[1234]升级[\n'), []);
  });
});
