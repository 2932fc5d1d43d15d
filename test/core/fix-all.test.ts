import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { chooseFixes } from '../../server/src/core/lint/choose-fixes.ts';
import { fixAll } from '../../server/src/core/lint/fix-all.ts';
import type { Fix } from '../../server/src/core/lint/rule.ts';
import { EditedText } from '../../server/src/core/text/compose.ts';
import { applyEdits, conflicts, replace, type TextEdit } from '../../server/src/core/text/edit.ts';
import { range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from '../harness/library.ts';

const fix = (...edits: TextEdit[]): Fix => ({ title: '', edits });

describe('choosing fixes', () => {
  const text = '第5章　产业体系。';

  it('takes what does not conflict, first come first served', () => {
    const fixes = [
      fix(replace(range(1, 2), '五')),
      fix(replace(range(0, 3), '第六章')),
      fix(replace(range(8, 9), '')),
    ];
    const { edits, count } = chooseFixes(text, fixes);
    equal(count, 2);
    equal(applyEdits(text, edits), '第五章　产业体系');
  });

  it('takes a fix whole or not at all', () => {
    const fixes = [
      fix(replace(range(1, 2), '五')),
      fix(replace(range(1, 2), '六'), replace(range(8, 9), '')),
    ];
    equal(applyEdits(text, chooseFixes(text, fixes).edits), '第五章　产业体系。');
  });

  it('leaves fixes that change nothing', () => {
    deepEqual(chooseFixes(text, [fix(replace(range(1, 2), '5'))]), { edits: [], count: 0 });
  });

  it('finds the same conflicts as comparing every pair', () => {
    const someEdits = fc.array(
      fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => replace(range(start, start + length), '改')),
    );
    fc.assert(
      fc.property(someEdits, (edits) => {
        const fixes = edits.map((edit) => fix(edit));
        const expected: TextEdit[] = [];
        for (const edit of edits) if (!expected.some((other) => conflicts(other, edit))) expected.push(edit);
        deepEqual(new Set(chooseFixes('文'.repeat(40), fixes).edits), new Set(expected));
      }),
    );
  });
});

describe('a text that is edited several times', () => {
  const round = fc.uniqueArray(fc.nat(60), { maxLength: 8 }).chain((places) => {
    const sorted = [...places].sort((a, b) => a - b);
    const ranges = sorted.flatMap((start, i) =>
      i % 2 === 0 && sorted[i + 1] !== undefined ? [range(start, sorted[i + 1]!)] : [],
    );
    return fc.tuple(...ranges.map((part) => fc.string({ maxLength: 4 }).map((text) => replace(part, text))));
  });

  it('knows the edits that lead from the original to what it has become', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(round, { maxLength: 4 }), (original, rounds) => {
        const edited = new EditedText(original);
        let expected = original;
        for (const edits of rounds) {
          const inside = edits.filter((edit) => edit.range.end <= expected.length);
          expected = applyEdits(expected, inside);
          edited.apply(inside);
        }
        equal(edited.text, expected);
        equal(applyEdits(original, edited.edits()), expected);
      }),
    );
  });

  it('keeps the edits small', () => {
    const edited = new EditedText('第5章　产业体系。');
    edited.apply([replace(range(1, 2), '五')]);
    edited.apply([replace(range(8, 9), '')]);
    deepEqual(edited.edits(), [replace(range(1, 2), '五'), replace(range(8, 9), '')]);
  });
});

describe('fixing everything that is safe', () => {
  const draft =
    '# 某市规划\n\n## 第一章　总则\n\n甲。\n\n## 第2章　产业\n\n乙。\n\n## 第三章　民生\n\n丙。\n';

  it('leaves nothing to do for a second time', () => {
    const first = fixAll(createSource(draft), defaultSettings, library);
    equal(first.fixed, 1);
    equal(first.text, draft.replace('第2章', '第二章'));
    equal(applyEdits(draft, first.edits), first.text);
    deepEqual(fixAll(createSource(first.text), defaultSettings, library), {
      text: first.text,
      fixed: 0,
      edits: [],
    });
  });

  it('leaves what the settings switch off', () => {
    const settings = { ...defaultSettings, rules: { 'outline/number-style': 'off' } } as const;
    equal(fixAll(createSource(draft), settings, library).text, draft);
  });

  it('keeps the byte-order mark and the line breaks', () => {
    const windows = `\ufeff${draft.replaceAll('\n', '\r\n')}`;
    equal(fixAll(createSource(windows), defaultSettings, library).text, windows.replace('第2章', '第二章'));
  });
});
