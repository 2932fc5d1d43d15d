import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Excerpt, excerptOf } from '../../server/src/cli/report/excerpt.ts';
import { textWidth, visible } from '../../server/src/cli/terminal/width.ts';
import { createSource } from '../../server/src/core/text/source.ts';

/** The excerpt of a text for the place between ⟦ and ⟧. */
function excerpt(marked: string, columns = 40): Excerpt {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return excerptOf(createSource(marked.replace(/[⟦⟧]/g, '')), { start, end }, columns);
}

describe('the excerpt of a line', () => {
  it('marks wide characters with two columns each', () => {
    assert.deepEqual(excerpt('前言\n## ⟦第三章⟧　产业\n后文'), {
      line: '## 第三章　产业',
      marks: '   ^~~~~~',
    });
  });

  it('marks an empty place with one column', () => {
    assert.deepEqual(excerpt('专栏⟦⟧ 产业'), { line: '专栏 产业', marks: '    ^' });
  });

  it('shows tabs, and nothing that could steer the terminal', () => {
    assert.deepEqual(excerpt('第一章\t\x1b[31m⟦甲⟧'), { line: '第一章→�[31m甲', marks: '            ^~' });
  });

  it('ends the marks with the line', () => {
    assert.deepEqual(excerpt('⟦第一\n章⟧'), { line: '第一', marks: '^~~~' });
  });

  it('cuts a long line on both sides of the place', () => {
    const { line, marks } = excerpt(`${'前'.repeat(100)}⟦错⟧${'后'.repeat(100)}`);
    assert.match(line, /^…前+错后+…$/);
    assert.equal(line.indexOf('错'), 1 + (marks.indexOf('^') - 1) / 2);
  });

  it('cuts a long place', () => {
    const { line, marks } = excerpt(`前⟦${'错'.repeat(100)}⟧`);
    assert.match(line, /错…$/);
    assert.ok(marks.length <= 40);
  });

  it('keeps to the columns, and marks what it should, whatever the line', () => {
    const unit = fc.constantFrom('规', 'a', '，', '\t', '😀', '。', '\u0301', '\x07', ' ');
    const part = fc.string({ unit, maxLength: 80 });
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 20, max: 120 }), (before, place, after, columns) => {
        const { line, marks } = excerpt(`${before}⟦${place}⟧${after}`, columns);
        assert.ok(textWidth(line) <= columns);
        assert.ok(marks.length <= columns + 1);
        const wanted = textWidth(visible(place));
        const marked = marks.trimStart().length;
        if (wanted <= columns - 2) assert.equal(marked, Math.max(1, wanted));
        else assert.ok(marked >= columns - 3);
      }),
    );
  });
});
