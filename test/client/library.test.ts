import assert from 'node:assert/strict';
import { countMatches, filterTree } from '../../client/src/filter-tree.ts';
import { buildTree, type LibraryNode, searchText, titleOf, viewOf } from '../../client/src/library/tree.ts';
import { walk } from '../../client/src/walk.ts';
import { libraryPlanJson } from '../../server/src/core/features/library-json.ts';
import { library } from '../harness/library.ts';

const roots = buildTree(library.plans.map(libraryPlanJson));
const groupsOf = ({ children }: LibraryNode) =>
  children.map(({ subject }) => (subject.kind === 'group' ? [subject.group, subject.count] : []));

describe('client: tree of the reference plans', () => {
  it('has outline, boxes and indicators of each, and no group with nothing in it', () => {
    assert.deepEqual(roots.map(groupsOf), [
      [
        ['outline', 10],
        ['boxes', 14],
        ['indicators', 66],
      ],
      [
        ['outline', 12],
        ['boxes', 28],
        ['indicators', 59],
      ],
      [
        ['outline', 11],
        ['boxes', 37],
        ['indicators', 65],
      ],
      [
        ['outline', 6],
        ['boxes', 31],
      ],
    ]);
  });

  it('gives every node an id of its own, its plan, and the way up', () => {
    const nodes = [...walk(roots)];
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    for (const node of nodes) {
      for (const child of node.children) {
        assert.equal(child.parent, node);
        assert.equal(child.plan, node.plan);
      }
    }
  });

  it('keeps ids when the plans are read again', () => {
    const again = buildTree(library.plans.map(libraryPlanJson));
    assert.deepEqual(
      [...walk(again)].map(({ id }) => id),
      [...walk(roots)].map(({ id }) => id),
    );
  });

  it('is narrowed to the places with all words', () => {
    const found = filterTree(roots, '森林 覆盖率', searchText);
    const leaves = [...walk(found)].filter(({ children }) => children.length === 0);
    assert.ok(leaves.length >= 4);
    assert.ok(leaves.every((node) => titleOf(node).includes('森林覆盖率')));
    assert.equal(countMatches(roots, '森林 覆盖率', searchText), leaves.length);
    assert.equal(found.length, 3);
  });

  it('finds a plan by its name', () => {
    assert.deepEqual(filterTree(roots, '衡阳“十四五”', searchText).map(titleOf), [
      library.find('hengyang-14')!.title,
    ]);
  });

  it('shows a row with the header of its table, unless that is far above', () => {
    const distances = [...walk(roots)]
      .filter(({ subject }) => subject.kind === 'indicator' && subject.node.kind === 'indicator')
      .map(viewOf)
      .map(({ line, top }) => line - top);
    assert.ok(distances.some((lines) => lines > 10));
    assert.ok(distances.includes(0));
    assert.ok(Math.max(...distances) <= 20);
    const heading = [...walk(roots)].find(({ subject }) => subject.kind === 'heading')!;
    assert.equal(viewOf(heading).top, heading.range.start.line);
  });

  it('is copied without numbers', () => {
    const nodes = [...walk(roots)];
    assert.ok(nodes.some((node) => titleOf(node) === '“六大强农”行动'));
    assert.equal(titleOf(roots[0]!), library.plans[0]!.title);
  });
});
