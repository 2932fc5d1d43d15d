import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertions } from '../../../server/src/core/features/insert/completions.ts';
import { insertNote, mergedEdits } from '../../../server/src/core/features/insert/insert-note.ts';
import { plainWords } from '../../../server/src/core/features/insert/piece.ts';
import { placeForBlock } from '../../../server/src/core/features/insert/place.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { applyEdits, replace } from '../../../server/src/core/text/edit.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { findingsOf } from '../../harness/lint.ts';

const lines = [
  ...[
    '',
    '章',
    '注',
    '> 表',
    '# 岚川市规划纲要',
    '## 第一章　总则',
    '### 第一节　定位',
    '甲很好。',
    '乙[1]也好[2]。',
  ],
  ...[
    '## 名词解释',
    '[1]甲：意思。',
    '[^2]: 乙',
    '> **专栏 1　工程**',
    '> 内容。',
    '| a | b |',
    '| --- | --- |',
    '- 第一章　总则',
  ],
];
const anyText = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...lines), fc.string()), { maxLength: 16 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([parts, lineBreak]) => parts.join(lineBreak));

describe('inserting into any text', () => {
  it('never fails, and the edits of each offer can be applied together', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const plan = parsePlan(createSource(text));
        for (const { range, pieces, others } of insertions(plan, offset, null))
          applyEdits(text, [replace(range, plainWords(pieces)), ...others]);
        const place = placeForBlock(plan, offset);
        assert.ok(place.offset >= 0 && place.offset <= text.length);
      }),
    );
  });

  it('puts a footnote into sentences without a finding, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (places) => {
        let text = '# 岚川市规划纲要\n\n## 第一章　总则\n\n依法治市，稳中求进，守住底线，增进福祉。\n';
        for (const place of places) {
          const body = text.indexOf('依法');
          const stops = [...text.matchAll(/[，。]/g)].map(({ index }) => index);
          const inBody = stops.filter((index) => index > body && index < text.indexOf('\n', body));
          const at = inBody[place % inBody.length]!;
          const { mark, definition, renumbered } = insertNote(parsePlan(createSource(text)), {
            start: at,
            end: at,
          });
          text = applyEdits(text, mergedEdits([mark, definition, ...renumbered]));
        }
        assert.deepEqual(
          findingsOf(text).map(({ message }) => message),
          [],
          text,
        );
        const { marks, definitions } = parsePlan(createSource(text)).notes;
        const numbers = places.map((_, index) => index + 1);
        assert.deepEqual(
          marks.map(({ number }) => number),
          numbers,
        );
        assert.deepEqual(
          definitions.map(({ number }) => number),
          numbers,
        );
      }),
    );
  });
});
