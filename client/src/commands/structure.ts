import { commands, Disposable, l10n, window } from 'vscode';
import { fullTitle, type TreeNode } from '../outline/tree.ts';
import type { NodeKind, StructureChange } from '../protocol.ts';
import { dropOn, movable } from '../structure/drop.ts';
import { tellNoHeading, tellReason } from '../structure/messages.ts';
import { placeOf } from '../structure/node-at.ts';
import type { Caller, ChangeRequest, StructureEditor } from '../structure/structure-editor.ts';
import { kindName } from '../views/outline/texts.ts';
import { walk } from '../walk.ts';

type Choose = ChangeRequest['choose'];
type Manner = Pick<ChangeRequest, 'preview' | 'endsInText'>;

/** Moving, renumbering, inserting and deleting sections, in the outline and in the text. */
export function registerStructureCommands(editor: StructureEditor): Disposable {
  const register = (name: string, choose: Choose, manner: Manner = {}) =>
    commands.registerCommand(`guihua.${name}`, (from?: unknown, others?: unknown) =>
      editor.run({ caller: callerOf(from, others), choose, ...manner }),
    );
  return Disposable.from(
    ...(['moveUp', 'moveDown', 'promote', 'demote'] as const).map((kind) =>
      register(
        `structure.${kind}`,
        withNodes((nodes, uri) => ({ kind, nodes: nodes.map((node) => placeOf(uri, node)) })),
      ),
    ),
    register('structure.renumber', async () => ({ kind: 'renumber', node: null }), { preview: true }),
    register(
      'structure.renumberBelow',
      withNodes(([node], uri) => ({ kind: 'renumber', node: placeOf(uri, node) })),
      { preview: true },
    ),
    register('structure.insertAfter', withNodes(askForHeading), { endsInText: true }),
    register('structure.delete', withNodes(confirmDeletion)),
    // Of its own, because menus print a command's key, and in the text that key deletes a character.
    register('outline.delete', withNodes(confirmDeletion)),
  );
}

/** Drops nodes of the outline on another one. */
export function dropNodes(
  editor: StructureEditor,
  ids: readonly string[],
  target: string | undefined,
): Promise<void> {
  if (target === undefined) {
    tellReason(
      l10n.t(
        'Drop it on a heading: on one of the same level it takes its place, on a higher one it goes inside.',
      ),
    );
    return Promise.resolve();
  }
  return editor.run({
    caller: { in: 'outline', ids },
    choose: (nodes, { uri, roots }) => {
      const under = [...walk(roots)].find(({ id }) => id === target);
      const drop = under && dropOn(movable(nodes), under);
      if (!drop) return undefined;
      const places = nodes.map((node) => placeOf(uri, node));
      return { kind: 'move', nodes: places, target: placeOf(uri, drop.target), where: drop.where };
    },
  });
}

/** A menu of the outline gives a node's id and those of all that are selected; a key bound there says so; the palette gives nothing. */
function callerOf(from: unknown, others: unknown): Caller {
  if (typeof from === 'string') {
    const ids = Array.isArray(others) && others.includes(from) ? others : [from];
    return { in: 'outline', ids };
  }
  const isKeyOfOutline = typeof from === 'object' && from !== null && 'in' in from && from.in === 'outline';
  return { in: isKeyOfOutline ? 'outline' : 'text' };
}

type Nodes = readonly [TreeNode, ...TreeNode[]];

function withNodes(
  make: (nodes: Nodes, uri: string) => StructureChange | Promise<StructureChange | undefined>,
): Choose {
  return ([first, ...others], { uri }) => {
    if (first) return make([first, ...others], uri);
    tellNoHeading();
    return undefined;
  };
}

/** A heading of the same level behind the node. */
async function askForHeading([node]: Nodes, uri: string): Promise<StructureChange | undefined> {
  const title = await window.showInputBox({
    title: l10n.t('Insert behind “{0}”', fullTitle(node)),
    prompt: l10n.t('Title of the new heading ({0}), without its number', kindName(node.kind)),
    validateInput: (text) => (text.trim() ? undefined : l10n.t('Write a title.')),
  });
  if (!title?.trim()) return undefined;
  // Only entries of a box have another kind, and those are never chosen.
  const what = node.kind as NodeKind;
  return { kind: 'insert', target: placeOf(uri, node), where: 'after', what, title: title.trim() };
}

async function confirmDeletion(nodes: Nodes, uri: string): Promise<StructureChange | undefined> {
  const remove = l10n.t('Delete');
  const question =
    nodes.length === 1
      ? l10n.t('Delete “{0}” with all that stands under it?', fullTitle(nodes[0]))
      : l10n.t('Delete {0} headings with all that stands under them?', nodes.length);
  const detail = l10n.t('Numbers, references and the 目录 follow. It can be undone in one step.');
  const answer = await window.showWarningMessage(question, { modal: true, detail }, remove);
  return answer === remove ? { kind: 'delete', nodes: nodes.map((node) => placeOf(uri, node)) } : undefined;
}
