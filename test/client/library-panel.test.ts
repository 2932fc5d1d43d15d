import assert from 'node:assert/strict';
import { type ComparedSubject, groupsOf, titleOf } from '../../client/src/panel/webview/library/groups.ts';
import { initialState, isOpen, toggled } from '../../client/src/panel/webview/library/page-state.ts';
import type { SubjectStatus } from '../../client/src/protocol.ts';

function subject(id: string, status: SubjectStatus): ComparedSubject {
  const draft = { level: null, headings: [], mention: null };
  return { id, name: id, status, explanation: '', draft, references: [] };
}

describe('client: the panel beside the reference plans', () => {
  const rows = [subject('energy', 'missing'), subject('law', 'missing'), subject('health', 'shared')];
  const shape = (onlyMissing: boolean) =>
    groupsOf(rows, onlyMissing).map((group) => [group.status, group.rows.map(({ id }) => id)]);

  it('groups subjects by what the draft does', () => {
    assert.deepEqual(shape(false), [
      ['missing', ['energy', 'law']],
      ['shared', ['health']],
    ]);
  });

  it('filters for what the draft lacks', () => {
    assert.deepEqual(shape(true), [['missing', ['energy', 'law']]]);
    assert.deepEqual(groupsOf([rows[2]!], true), []);
  });

  it('opens and closes the headings of one subject', () => {
    const opened = toggled(initialState, 'law');
    assert.deepEqual([isOpen(opened, 'law'), isOpen(opened, 'energy')], [true, false]);
    assert.deepEqual(toggled(opened, 'law'), initialState);
  });

  it('closes one where all are open', () => {
    const all = { ...initialState, allHeadings: true };
    assert.equal(isOpen(all, 'law'), true);
    assert.equal(isOpen(toggled(all, 'law'), 'law'), false);
  });

  it('writes headings as they stand in plans', () => {
    const heading = (label: string, title: string) =>
      titleOf({ level: 'chapter', label, title, range: null });
    assert.equal(heading('第二章第一节', '发展农业'), '第二章第一节　发展农业');
    assert.equal(heading('（二）', '发展农业'), '（二）发展农业');
    assert.equal(heading('', '发展农业'), '发展农业');
  });
});
