import assert from 'node:assert/strict';
import { DraftText } from '../../client/src/draft-text.ts';
import { changeOf, contentOf, type PreviewContent } from '../../client/src/panel/preview/content.ts';
import { findPlace } from '../../client/src/panel/webview/preview/find-place.ts';
import { pageFileName } from '../../client/src/report/file-name.ts';

function content(...blocks: string[]): PreviewContent {
  return { blocks, lines: blocks.map((_, index) => [index, index]), notice: null };
}

/** What the page shows after a change, as the script of the page applies it. */
function applied(drawn: readonly string[], next: PreviewContent, before: PreviewContent): string[] {
  const { from, removed, added } = changeOf(next, before);
  return [...drawn.slice(0, from), ...added, ...drawn.slice(from + removed)];
}

describe('client: the preview', () => {
  it('knows the lines of each place', () => {
    const shown = contentOf({ version: 1, blocks: [{ html: '<p>', lines: [0, 2, 1, 1] }] }, '没有');
    assert.deepEqual(shown, { blocks: ['<p>'], lines: [[0, 2, 1, 1]], notice: null });
    assert.deepEqual(contentOf(undefined, '没有'), { blocks: [], lines: [], notice: '没有' });
  });

  it('sends all of a page that was never drawn', () => {
    const { from, removed, added } = changeOf(content('a', 'b'), undefined);
    assert.deepEqual([from, removed, added], [0, 0, ['a', 'b']]);
  });

  it('sends what differs, and nothing where only lines moved', () => {
    const { from, removed, added } = changeOf(content('a', 'x', 'c'), content('a', 'b', 'c'));
    assert.deepEqual([from, removed, added], [1, 1, ['x']]);
    const same = changeOf(content('a', 'b'), content('a', 'b'));
    assert.deepEqual([same.removed, same.added], [0, []]);
  });

  it('leads from any page to any other', () => {
    const pages = [[], ['a'], ['a', 'a'], ['a', 'b', 'a'], ['b', 'a', 'a', 'b'], ['c', 'a', 'b']];
    for (const before of pages)
      for (const next of pages) assert.deepEqual(applied(before, content(...next), content(...before)), next);
  });

  it('finds the narrowest place that shows a line', () => {
    // A paragraph, a box with its title and two rows, a paragraph.
    const lines = [
      [0, 0],
      [2, 8, 2, 2, 5, 5, 6, 6],
      [10, 10],
    ];
    assert.deepEqual(findPlace(lines, 0), { block: 0, place: 0 });
    assert.deepEqual(findPlace(lines, 2), { block: 1, place: 1 });
    assert.deepEqual(findPlace(lines, 6), { block: 1, place: 3 });
    assert.deepEqual(findPlace(lines, 7), { block: 1, place: 0 });
    assert.deepEqual(
      findPlace(lines, 9),
      { block: 1, place: 0 },
      'a blank line is shown by what stands before it',
    );
    assert.equal(findPlace([[3, 3]], 1), undefined);
  });

  it('counts lines over the files of a draft', () => {
    const files = [
      { uri: 'file:///a.plan.md', version: 1, firstLine: 0 },
      { uri: 'file:///b.plan.md', version: null, firstLine: 10 },
    ];
    const text = new DraftText('file:///b.plan.md', { version: 1, files });
    const inWhole = (uri: string) => text.inWhole(uri, { line: 3, character: 0 })?.line;
    assert.equal(inWhole('file:///b.plan.md'), 13);
    assert.equal(inWhole('file:///c.plan.md'), undefined);
    assert.deepEqual(text.inFile(13), { file: files[1], line: 3 });
    assert.deepEqual(text.inFile(9), { file: files[0], line: 9 });
    const alone = new DraftText('file:///c.plan.md', { version: 1 });
    assert.equal(alone.inWhole('file:///c.plan.md', { line: 3, character: 0 })?.line, 3);
    assert.equal(alone.inFile(9).line, 9);
  });

  it('names the page after the draft', () => {
    assert.equal(pageFileName('/规划/草案.plan.md'), '草案.html');
    assert.equal(pageFileName('/规划/纲要.txt'), '纲要.html');
    assert.equal(pageFileName('.plan.md'), '草案.html');
  });
});
