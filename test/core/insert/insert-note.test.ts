import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertNote, mergedEdits } from '../../../server/src/core/features/insert/insert-note.ts';
import { parsePlan } from '../../../server/src/core/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { createSource } from '../../../server/src/core/text/source.ts';
import { findingsOf } from '../../harness/lint.ts';

const city = readFileSync(
  join(import.meta.dirname ?? __dirname, '../../fixtures/clean/city.plan.md'),
  'utf8',
);

function insertAt(marked: string): string {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { mark, definition, renumbered, words } = insertNote(parsePlan(createSource(text)), {
    start: at,
    end: at,
  });
  equal(definition.newText.slice(words.start, words.end), '名词：解释。');
  return applyEdits(text, mergedEdits([mark, definition, ...renumbered]));
}

const notes = '## 名词解释\n\n[1]甲：意思。\n\n[2]乙：意思。\n';
const draft = `甲[1]和乙[2]都好‸。\n\n${notes}`;

describe('a new footnote', () => {
  it('has its definition behind the others, set as they are', () => {
    equal(
      insertAt(draft),
      '甲[1]和乙[2]都好[3]。\n\n## 名词解释\n\n[1]甲：意思。\n\n[2]乙：意思。\n\n[3]名词：解释。\n',
    );
  });

  it('in between makes the later ones count on', () => {
    equal(
      insertAt(draft.replace('‸', '').replace('和', '‸和')),
      '甲[1][2]和乙[3]都好。\n\n## 名词解释\n\n[1]甲：意思。\n\n[2]名词：解释。\n\n[3]乙：意思。\n',
    );
    equal(
      insertAt(`‸${draft.replace('‸', '')}`),
      '[1]甲[2]和乙[3]都好。\n\n## 名词解释\n\n[1]名词：解释。\n\n[2]甲：意思。\n\n[3]乙：意思。\n',
    );
  });

  it('makes the section where there is none', () => {
    equal(insertAt('甲‸好。'), '甲[^1]好。\n\n## 名词解释\n\n[^1]: 名词：解释。\n');
    equal(insertAt('甲‸好。\n'), '甲[^1]好。\n\n## 名词解释\n\n[^1]: 名词：解释。\n');
    equal(insertAt('甲‸好。\r\n'), '甲[^1]好。\r\n\r\n## 名词解释\r\n\r\n[^1]: 名词：解释。\r\n');
    equal(insertAt('甲‸好。\n\n## 名词解释\n'), '甲[^1]好。\n\n## 名词解释\n\n[^1]: 名词：解释。\n');
    ok(insertAt('‸').startsWith('[^1]'));
  });

  it('makes it behind a mark on a blank line, too, and in an empty draft', () => {
    equal(insertAt('甲。\n\n‸'), '甲。\n\n[^1]\n\n## 名词解释\n\n[^1]: 名词：解释。\n');
    equal(insertAt('甲。\n‸\n'), '甲。\n[^1]\n\n## 名词解释\n\n[^1]: 名词：解释。\n');
    equal(insertAt('‸'), '[^1]\n\n## 名词解释\n\n[^1]: 名词：解释。\n');
  });

  it('keeps brackets, separators and blank lines of the others', () => {
    equal(
      insertAt('甲〔1〕好‸。\n\n名词解释\n\n〔1〕　甲：意思。\n〔2〕　乙：意思。\n'),
      '甲〔1〕好〔2〕。\n\n名词解释\n\n〔1〕　甲：意思。\n〔2〕　名词：解释。\n〔3〕　乙：意思。\n',
    );
    equal(
      insertAt('甲[^1]好‸。\n\n[^1]: 甲：意思\n还有。\n\n完。'),
      '甲[^1]好[^2]。\n\n[^1]: 甲：意思\n还有。\n\n[^2]: 名词：解释。\n\n完。',
    );
  });

  it('leaves no finding wherever it stands in a clean draft', () => {
    const plan = parsePlan(createSource(city));
    const places = plan.paragraphs
      .filter(
        ({ kind, lines }) =>
          kind === 'text' && !plan.toc!.entries.some(({ line }) => line === lines[0]!.index),
      )
      .map(({ lines }) => lines[0]!.textEnd - 1)
      .filter((offset) => offset < plan.notes.definitions[0]!.range.start && city.charAt(offset) === '。');
    ok(places.length > 20);
    for (const at of places.filter((_, index) => index % 4 === 0)) {
      const text = insertAt(`${city.slice(0, at)}‸${city.slice(at)}`);
      deepEqual(
        findingsOf(text).map(({ message }) => message),
        [],
      );
    }
  });
});
