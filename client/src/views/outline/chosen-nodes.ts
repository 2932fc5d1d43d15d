import { Disposable, TextEditorSelectionChangeKind, type TreeView, window } from 'vscode';
import { focusedItem } from '../focused-item.ts';

/** Which nodes of the outline a command is about. */
export class ChosenNodes implements Disposable {
  private several = false;
  private readonly subscription: Disposable;

  constructor(private readonly tree: TreeView<string>) {
    this.subscription = Disposable.from(
      tree.onDidChangeSelection(({ selection }) => {
        this.several = selection.length > 1;
      }),
      window.onDidChangeTextEditorSelection(({ kind }) => {
        const byHand =
          kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
        if (byHand) this.several = false;
      }),
    );
  }

  /** Several nodes that the author selected last, and has not gone back to the text since. */
  get selected(): readonly string[] {
    return this.several && this.tree.visible ? this.tree.selection : [];
  }

  /** While the outline has the keyboard: the selected nodes, or the one that the arrow keys went to if it is not among them. */
  async focused(): Promise<readonly string[]> {
    const focused = await focusedItem(this.tree);
    const { selection } = this.tree;
    return focused === undefined || selection.includes(focused) ? selection : [focused];
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
