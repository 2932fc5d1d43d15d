import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { toJsonRange } from '../../server/src/core/features/json-range.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit.ts';
import { editsInWhole, joinSources, splitEdits, withTexts } from '../../server/src/core/text/join.ts';
import {
  createSource,
  extentOf,
  fileAt,
  filesOf,
  lineOf,
  offsetAt,
  positionAt,
  type Source,
} from '../../server/src/core/text/source.ts';

const piece = fc.constantFrom('第一章　总则', '\n', '\r\n', '\r', '文', ' ', '专栏 1', '');
const fileText = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 8 }))
  .map(([mark, pieces]) => (mark ? '\ufeff' : '') + pieces.join(''));
const draft = fc.array(fileText, { minLength: 1, maxLength: 5 }).map((texts) => joined(...texts));

function joined(...texts: string[]): Source {
  const files = texts.map((text, at) => createSource(text, `file:///${at}.md`, at));
  return joinSources('file:///guihua.json', 0, files);
}

const textsOf = (source: Source) => filesOf(source).map(({ text }) => text);

describe('files joined into one draft', () => {
  it('keep a blank line between them and drop byte-order marks', () => {
    equal(joined('\ufeff甲\n', '乙', '', '丙\r\n').text, '甲\n\n乙\n\n\n丙\r\n');
  });

  it('hold every character of every file, with its position there', () => {
    fc.assert(
      fc.property(draft, (source) => {
        for (const { source: file, range, skipped } of source.parts!) {
          equal(source.text.slice(range.start, range.end), file.text.slice(skipped));
          deepEqual(extentOf(source, file.uri), range);
          for (let offset = range.start; offset <= range.end; offset++) {
            equal(fileAt(source, offset), file);
            const position = positionAt(source, offset);
            deepEqual(position, positionAt(file, offset - range.start + skipped));
            deepEqual(positionAt(source, offsetAt(source, position, file.uri)), position);
          }
          ok(source.lineStarts.includes(range.start));
        }
      }),
    );
  });

  it('have lines of their own: no line lies in two files', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const parts = source.parts!;
        parts.slice(1).forEach(({ range }, at) => {
          const before = parts[at]!.range.end;
          ok(lineOf(source, before) < lineOf(source, range.start));
          ok(/^\n{1,2}$/.test(source.text.slice(before, range.start)));
        });
      }),
    );
  });

  it('refuse a document that is none of them', () => {
    let refused = false;
    try {
      offsetAt(joined('甲', '乙'), { line: 0, character: 0 }, 'file:///else.md');
    } catch {
      refused = true;
    }
    ok(refused);
  });

  it('say of a range in which file it lies, and where it ends', () => {
    const source = joined('第一篇\n', '第二章\n正文');
    deepEqual(toJsonRange(source, { start: 0, end: source.text.length }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 0 },
      uri: 'file:///0.md',
      until: { uri: 'file:///1.md', line: 1, character: 2 },
    });
    const { start } = source.parts![1]!.range;
    deepEqual(toJsonRange(source, { start, end: start + 3 }), {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 3 },
      uri: 'file:///1.md',
    });
  });
});

describe('edits of a draft of several files', () => {
  /** Some edits that do not conflict, anywhere in the whole. */
  const edited = draft.chain((source) =>
    fc
      .array(fc.tuple(fc.nat(source.text.length), fc.nat(6), fc.constantFrom('', '新', '新\n章')), {
        maxLength: 5,
      })
      .map((drawn) => {
        const edits: TextEdit[] = [];
        for (const [start, length, newText] of drawn.sort(([a], [b]) => a - b)) {
          if (start <= (edits.at(-1)?.range.end ?? -1)) continue;
          edits.push({ range: { start, end: Math.min(start + length, source.text.length) }, newText });
        }
        return { source, edits };
      }),
  );

  /** The whole after its files were edited. */
  const applied = (source: Source, edits: readonly TextEdit[]) =>
    withTexts(
      source,
      splitEdits(source, edits).map((file) => applyEdits(file.source.text, file.edits)),
    );
  const plain = (text: string) => text.replace(/[\r\n]+/g, '');

  it('change the files as they would change the whole', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        equal(plain(applied(source, edits).text), plain(applyEdits(source.text, edits)));
      }),
    );
  });

  it('within files, leave all else as it is, byte for byte', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const inFiles = edits.filter(
          ({ range, newText }) =>
            !newText.includes('\n') &&
            source.parts!.some((part) => part.range.start <= range.start && range.end <= part.range.end),
        );
        const whole = applyEdits(source.text, inFiles);
        const files = applied(source, inFiles);
        equal(
          textsOf(files)
            .map((text) => text.replace('\ufeff', ''))
            .join(''),
          removeGaps(source, inFiles, whole),
        );
      }),
    );
  });

  it('come back from the files unchanged', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const back = splitEdits(source, edits).flatMap((file, at) =>
          editsInWhole(source.parts![at]!, file.edits),
        );
        equal(plain(applyEdits(source.text, back)), plain(applyEdits(source.text, edits)));
      }),
    );
  });

  it('are written with the line breaks of the file', () => {
    const source = joined('甲\r\n乙\r\n', '丙\n丁\n');
    const at = source.parts!.map(({ range }) => range.start);
    const edits = at.map((start) => ({ range: { start, end: start }, newText: '新\n' }));
    deepEqual(textsOf(applied(source, edits)), ['新\r\n甲\r\n乙\r\n', '新\n丙\n丁\n']);
  });

  it('over a border are cut, and written in the first file', () => {
    const source = joined('甲乙\n', '丙丁\n', '戊己\n');
    const edit = { range: { start: 1, end: source.parts![2]!.range.start + 1 }, newText: '新' };
    deepEqual(textsOf(applied(source, [edit])), ['甲新', '', '己\n']);
  });

  it('on the blank line behind a file get a line of their own', () => {
    const source = joined('| 甲 |', '乙');
    const edit = { range: { start: 6, end: 6 }, newText: '<!-- 注 -->\n' };
    deepEqual(textsOf(applied(source, [edit])), ['| 甲 |\n<!-- 注 -->\n', '乙']);
  });

  /** What the whole has beside the files' own text: the line breaks between them. */
  function removeGaps(source: Source, edits: readonly TextEdit[], text: string): string {
    let rest = text;
    const parts = source.parts!;
    for (let at = parts.length - 1; at > 0; at--) {
      const [from, to] = [parts[at - 1]!.range.end, parts[at]!.range.start];
      const shift = edits
        .filter(({ range }) => range.end <= from)
        .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
      rest = rest.slice(0, from + shift) + rest.slice(to + shift);
    }
    return rest;
  }
});
