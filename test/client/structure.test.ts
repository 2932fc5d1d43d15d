import assert from 'node:assert/strict';
import { DraftText } from '../../client/src/draft-text.ts';
import type { Outline } from '../../client/src/outline/outlines.ts';
import { buildTree, type TreeNode } from '../../client/src/outline/tree.ts';
import type { OutlineItem, Place, StructureChange, StructureResponse } from '../../client/src/protocol.ts';
import { type Steps, StructureChanges } from '../../client/src/structure/changes.ts';
import { dropOn, movable } from '../../client/src/structure/drop.ts';
import { isOnHeading, placeOf, structureNodeAt } from '../../client/src/structure/node-at.ts';
import { walk } from '../../client/src/walk.ts';

type Kind = OutlineItem['kind'];

function item(kind: Kind, title: string, [from, to]: [number, number], children: OutlineItem[] = []) {
  const start = { line: from, character: 0 };
  const end = { line: to, character: 0 };
  const selectionRange = { start: { line: from, character: 3 }, end: { line: from, character: 10 } };
  return { kind, number: null, label: '', title, range: { start, end }, selectionRange, children };
}

const box = {
  ...item('box', '专栏甲', [5, 9]),
  entries: [{ title: '条目', range: { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } } }],
};
const roots = buildTree([
  item('heading', '前言', [0, 1]),
  item(
    'part',
    '篇甲',
    [1, 20],
    [
      item(
        'chapter',
        '章甲',
        [2, 10],
        [item('section', '节甲', [3, 5]), item('section', '节乙', [5, 10], [box])],
      ),
      item('chapter', '章乙', [10, 20], [item('section', '节丙', [12, 20])]),
    ],
  ),
  item('part', '篇乙', [20, 30], [item('chapter', '章丙', [21, 30])]),
]);

const node = (title: string): TreeNode => [...walk(roots)].find((one) => one.title === title)!;

/** What dropping the first on the second does: 'after 章乙'. */
function dropped(dragged: string | readonly string[], target: string): string | undefined {
  const drop = dropOn([dragged].flat().map(node), node(target));
  return drop && `${drop.where} ${drop.target.title}`;
}

describe('client: dropping headings in the outline', () => {
  it('gives a node the place of the one it is dropped on', () => {
    assert.equal(dropped('章甲', '章乙'), 'after 章乙');
    assert.equal(dropped('章乙', '章甲'), 'before 章甲');
    assert.equal(dropped('节甲', '节丙'), 'before 节丙');
    assert.equal(dropped(['章甲', '章乙'], '章丙'), 'before 章丙');
    assert.equal(dropped('前言', '篇乙'), 'after 篇乙');
  });

  it('puts it inside a heading of a higher level', () => {
    assert.equal(dropped('节甲', '章乙'), 'inside 章乙');
    assert.equal(dropped('节甲', '章甲'), 'inside 章甲');
    assert.equal(dropped('节甲', '篇乙'), 'inside 篇乙');
    assert.equal(dropped('专栏甲', '节丙'), 'inside 节丙');
  });

  it('takes what lies below a node of its level for that node', () => {
    assert.equal(dropped('章甲', '节丙'), 'after 章乙');
    assert.equal(dropped('章丙', '条目'), 'before 章甲');
  });

  it('does nothing on itself and on what it holds', () => {
    assert.equal(dropped('章甲', '章甲'), undefined);
    assert.equal(dropped('章甲', '节乙'), undefined);
    assert.equal(dropped('章甲', '条目'), undefined);
    assert.equal(dropped([], '章甲'), undefined);
  });

  it('moves no entries of boxes, and nothing twice', () => {
    const nodes = ['章甲', '节乙', '专栏甲', '条目', '节丙'].map(node);
    assert.deepEqual(
      movable(nodes).map(({ title }) => title),
      ['章甲', '节丙'],
    );
  });
});

describe('client: the node at the cursor', () => {
  const at = (line: number) => ({ line, character: 0 });

  it('is the innermost heading or box', () => {
    assert.equal(structureNodeAt(roots, at(4))?.title, '节甲');
    assert.equal(structureNodeAt(roots, at(7))?.title, '专栏甲');
    assert.equal(structureNodeAt(buildTree([]), at(7)), undefined);
  });

  it('is on its heading only in that line', () => {
    assert.equal(isOnHeading(roots, at(3)), true);
    assert.equal(isOnHeading(roots, at(4)), false);
    assert.equal(isOnHeading([], at(0)), false);
  });

  it('is told to the server by where its heading begins', () => {
    assert.deepEqual(placeOf('file:///a.plan.md', node('节甲')), {
      uri: 'file:///a.plan.md',
      position: { line: 3, character: 3 },
    });
  });
});

describe('client: a change of the structure', () => {
  const text = new DraftText('file:///a.plan.md', { version: 1 });
  const outline: Outline = { uri: 'file:///a.plan.md', version: 1, text, period: null, roots };
  const change: StructureChange = { kind: 'renumber', node: null };
  const focus: Place = { uri: outline.uri, position: { line: 3, character: 3 } };
  const changed: StructureResponse = { edit: { changes: {} }, refused: null, warnings: [], focus };

  /** A server that answers with `response`, and an editor that writes down what happens. */
  function stub(response: StructureResponse | undefined, overrides: Partial<Steps> = {}) {
    const log: string[] = [];
    const steps: Steps = {
      outline: async () => outline,
      choose: async () => change,
      ask: async ({ kind }) => {
        log.push(`ask ${kind}`);
        return response;
      },
      apply: async () => {
        log.push('apply');
        return true;
      },
      show: async ({ position }) => {
        log.push(`show ${position.line}`);
      },
      warn: ({ warnings }) => log.push(`warn ${warnings.length}`),
      tell: (reason) => log.push(`tell ${reason}`),
      ...overrides,
    };
    return { log, steps };
  }

  async function logOf(
    response: StructureResponse | undefined,
    overrides?: Partial<Steps>,
  ): Promise<string[]> {
    const { log, steps } = stub(response, overrides);
    await new StructureChanges().run(steps);
    return log;
  }

  it('is applied, shown, and its warnings told', async () => {
    const range = { start: focus.position, end: focus.position };
    const warnings = [{ message: '引用落空', uri: outline.uri, range }];
    assert.deepEqual(await logOf({ ...changed, warnings }), ['ask renumber', 'apply', 'show 3', 'warn 1']);
  });

  it('is told where it is refused or changes nothing', async () => {
    const nothing = { ...changed, edit: null };
    assert.deepEqual(await logOf({ ...nothing, refused: '已是最高一级' }), [
      'ask renumber',
      'tell 已是最高一级',
    ]);
    assert.deepEqual(await logOf(nothing), ['ask renumber', 'tell null']);
  });

  it('ends where it is not applied, not chosen, or where there is no outline', async () => {
    assert.deepEqual(await logOf(changed, { apply: async () => false }), ['ask renumber']);
    assert.deepEqual(await logOf(changed, { choose: async () => undefined }), []);
    assert.deepEqual(await logOf(changed, { outline: async () => undefined }), []);
    assert.deepEqual(await logOf(undefined), ['ask renumber']);
  });

  it('waits for the one before it, even one that fails', async () => {
    const changes = new StructureChanges();
    const order: string[] = [];
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = stub(changed, { show: () => held.then(() => void order.push('first')) });
    const failing = stub(changed, { ask: () => Promise.reject(new Error('stopped')) });
    const last = stub(changed, { outline: async () => void order.push('last') as undefined });
    const runs = [changes.run(first.steps), changes.run(failing.steps), changes.run(last.steps)];
    finish();
    const results = await Promise.allSettled(runs);
    assert.deepEqual(order, ['first', 'last']);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
  });
});
