import assert from 'node:assert/strict';
import { DraftText } from '../../client/src/draft-text.ts';
import { buildTree } from '../../client/src/outline/tree.ts';
import type { ChapterCount, OutlineItem } from '../../client/src/protocol.ts';
import { chapterAt } from '../../client/src/status/chapter-at.ts';
import { fullPath, sectionPath, shortPath } from '../../client/src/status/section-path.ts';

type Kind = OutlineItem['kind'];
const at = (line: number) => ({ line, character: 0 });

function item(kind: Kind, label: string, title: string, from: number, children: OutlineItem[] = []) {
  const range = { start: at(from), end: at(20) };
  return { kind, number: null, label, title, range, selectionRange: range, children };
}

const roots = buildTree([
  item('part', '第二篇', '产业篇', 2, [
    item('chapter', '第五章', '建设现代化产业体系', 4, [
      item('section', '第二节', '推动制造业高端化智能化绿色化融合化', 6, [item('box', '专栏3', '工程', 8)]),
    ]),
  ]),
]);

describe('client: the section in the status bar', () => {
  it('has the numbers of all headings and the title of the last', () => {
    assert.equal(shortPath(sectionPath(roots, at(5))), '第二篇 › 第五章　建设现代化产业体系');
    assert.equal(fullPath(sectionPath(roots, at(5))), '第二篇　产业篇 › 第五章　建设现代化产业体系');
  });

  it('is cut where the title is long', () => {
    assert.equal(shortPath(sectionPath(roots, at(7))), '第二篇 › 第五章 › 第二节　推动制造业高端化智能…');
  });

  it('is that around a box, and nothing above the first heading', () => {
    assert.deepEqual(sectionPath(roots, at(9)), sectionPath(roots, at(7)));
    assert.equal(shortPath(sectionPath(roots, at(0))), '');
  });
});

describe('client: the chapter at the cursor', () => {
  const count = { words: 1, characters: 1, charactersWithBlanks: 1, paragraphs: 1 };
  const chapter = (kind: Kind, title: string, from: number, to: number): ChapterCount => {
    const range = { start: at(from), end: at(to) };
    return { kind, label: '', title, range, selectionRange: range, count };
  };
  const chapters = [
    chapter('part', '篇', 2, 20),
    chapter('chapter', '章甲', 4, 8),
    chapter('chapter', '章乙', 8, 20),
  ];

  it('is the innermost that holds it', () => {
    const text = new DraftText('file:///a', { version: 1 });
    assert.equal(chapterAt(chapters, text, at(3))?.title, '篇');
    assert.equal(chapterAt(chapters, text, at(8))?.title, '章乙');
    assert.equal(chapterAt(chapters, text, at(1)), undefined);
  });

  it('may begin in another file of the draft', () => {
    const [a, b] = [chapter('part', '篇', 2, 20), chapter('chapter', '章乙', 1, 9)];
    const inFiles = [
      { ...a, range: { ...a.range, uri: 'file:///a', until: { ...at(9), uri: 'file:///b' } } },
      { ...b, range: { ...b.range, uri: 'file:///b' } },
    ];
    const files = [
      { uri: 'file:///a', version: 1, firstLine: 0 },
      { uri: 'file:///b', version: 1, firstLine: 21 },
    ];
    const text = new DraftText('file:///a', { version: 1, files });
    assert.equal(chapterAt(inFiles, text, text.inWhole('file:///b', at(0))!)?.title, '篇');
    assert.equal(chapterAt(inFiles, text, text.inWhole('file:///b', at(2))!)?.title, '章乙');
  });
});
