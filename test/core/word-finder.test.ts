import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordFinder } from '../../server/src/core/text/word-finder.ts';

/** The same, as one would write it without minding the time. */
function slowly(words: readonly string[], text: string): { word: string; start: number }[] {
  const longest = [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length);
  const found: { word: string; start: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = longest.find((one) => text.startsWith(one, at));
    if (!word) continue;
    found.push({ word, start: at });
    at += word.length - 1;
  }
  return found;
}

describe('finding words of a list', () => {
  it('takes the longest at a place, none within another', () => {
    const finder = new WordFinder(['永州', '永州市', '州市']);
    assert.deepEqual(finder.find('永州市与永州'), [
      { word: '永州市', start: 0 },
      { word: '永州', start: 4 },
    ]);
  });

  it('finds what a plain search finds', () => {
    const letters = fc.array(fc.constantFrom('甲', '乙', '丙', '丁')).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, (words, text) => {
        assert.deepEqual(new WordFinder(words).find(text), slowly(words, text));
      }),
    );
  });
});
