import assert from 'node:assert/strict';
import { moved } from '../../client/src/structure/moved.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource, offsetAt, positionAt } from '../../server/src/core/text/source.ts';

/** `⟨old|new⟩` is an edit; ‸ is the place, and must stand in front of the same words afterwards. */
function check(marked: string, before: string): void {
  const edits: { range: { start: number; end: number }; newText: string }[] = [];
  let text = '';
  let cursor = -1;
  for (const part of marked.split(/(⟨[^⟩]*⟩|‸)/)) {
    if (part === '‸') cursor = text.length;
    else if (part.startsWith('⟨')) {
      const [held = '', newText = ''] = part.slice(1, -1).split('|');
      const old = held.replace('‸', '');
      if (old !== held) cursor = text.length + held.indexOf('‸');
      edits.push({ range: { start: text.length, end: text.length + old.length }, newText });
      text += old;
    } else text += part;
  }
  const source = createSource(text);
  const at = (offset: number) => positionAt(source, offset);
  const converted = edits.map(({ range, newText }) => ({
    range: { start: at(range.start), end: at(range.end) },
    newText,
  }));
  const after = createSource(applyEdits(text, edits));
  const place = offsetAt(after, moved(at(cursor), converted.reverse()));
  assert.ok(after.text.slice(place).startsWith(before), `${after.text.slice(place)} in ${marked}`);
}

describe('client: a place after edits', () => {
  it('moves with the lines before it', () => {
    check('⟨|## 第一章\n\n⟩正文\n见‸第九章', '第九章');
    check('⟨甲\n乙\n|⟩丙\n见‸第九章', '第九章');
    check('⟨甲\r\n乙\r\n|丁\r\n⟩丙\r\n见‸第九章', '第九章');
  });

  it('moves within its line', () => {
    check('甲⟨第十章|第一章⟩和⟨专栏|专栏12⟩，见‸第九章', '第九章');
    check('甲⟨乙\n丙\n丁|戊⟩和⟨专栏|专栏12⟩，见‸第九章', '第九章');
    check('甲⟨乙|丙\n丁⟩见‸第九章', '第九章');
  });

  it('stays where edits come behind it, and goes to the beginning of one around it', () => {
    check('见‸第九章⟨乙|丙\n丁⟩', '第九章');
    check('见‸⟨第九章|第十章⟩', '第十章');
    check('见⟨第‸九章|第十章⟩', '第十章');
  });
});
