import { commands, type Disposable, EventEmitter, l10n, window } from 'vscode';

/** The text that the tree is narrowed to; empty shows everything. */
export class OutlineFilter implements Disposable {
  private current = '';
  private readonly changed = new EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  get text(): string {
    return this.current;
  }

  /** Asks for the text and narrows the tree with every character; Escape brings the earlier text back. */
  ask(): void {
    const before = this.current;
    let accepted = false;
    const input = window.createInputBox();
    input.title = l10n.t('Filter the Outline');
    input.placeholder = l10n.t('Words of a heading, for example: 产业 专栏');
    input.value = before;
    input.onDidChangeValue((value) => this.set(value));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) this.set(before);
      input.dispose();
    });
    input.show();
  }

  clear(): void {
    this.set('');
  }

  dispose(): void {
    this.changed.dispose();
  }

  private set(text: string): void {
    const trimmed = text.trim();
    if (trimmed === this.current) return;
    this.current = trimmed;
    void commands.executeCommand('setContext', 'guihua.outline.filtered', trimmed !== '');
    this.changed.fire();
  }
}
