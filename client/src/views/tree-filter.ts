import { commands, type Disposable, EventEmitter, window } from 'vscode';

export interface FilterTexts {
  readonly title: string;
  readonly placeholder: string;
}

/** The text that the tree is narrowed to; empty shows everything. */
export class TreeFilter implements Disposable {
  private current = '';
  private readonly changed = new EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  /** `contextKey` says whether the tree is narrowed. */
  constructor(
    private readonly contextKey: string,
    private readonly texts: FilterTexts,
  ) {}

  get text(): string {
    return this.current;
  }

  /** Asks for the text and narrows the tree with every character; Escape brings the earlier text back. */
  ask(): void {
    const before = this.current;
    let accepted = false;
    const input = window.createInputBox();
    input.title = this.texts.title;
    input.placeholder = this.texts.placeholder;
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
    void commands.executeCommand('setContext', this.contextKey, trimmed !== '');
    this.changed.fire();
  }
}
