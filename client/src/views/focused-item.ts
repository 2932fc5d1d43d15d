import { commands, type TreeView } from 'vscode';

/**
 * The item that the keyboard stands on in the tree with the focus. VS Code tells extensions only what is selected, and the arrow keys
 * select nothing: toggling the selection there and back shows where they stand and leaves all as it was.
 */
export async function focusedItem<Item>(tree: TreeView<Item>): Promise<Item | undefined> {
  const before = tree.selection;
  await commands.executeCommand('list.toggleSelection');
  const after = tree.selection;
  await commands.executeCommand('list.toggleSelection');
  const added = after.find((item) => !before.includes(item));
  return added ?? before.find((item) => !after.includes(item));
}
