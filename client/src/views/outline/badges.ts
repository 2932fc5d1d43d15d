import {
  type Disposable,
  EventEmitter,
  type FileDecoration,
  type FileDecorationProvider,
  Uri,
  window,
} from 'vscode';
import type { OutlineProvider } from './provider.ts';
import { findingCount } from './texts.ts';

const scheme = 'guihua-outline';

/** Names a node to VS Code's decorations, which know resources only. */
export function badgeUri(id: string): Uri {
  return Uri.from({ scheme, path: id });
}

/**
 * The number of findings at the right edge of an item. Titles of plans are long: a description behind the title would
 * be cut off first, 第三篇　统筹城乡发展，守护绿水青… shows none.
 */
export class FindingBadges implements FileDecorationProvider, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  private readonly subscriptions: Disposable[];

  readonly onDidChangeFileDecorations = this.changed.event;

  constructor(private readonly provider: OutlineProvider) {
    this.subscriptions = [
      this.changed,
      provider.onDidChangeTreeData(() => this.changed.fire(undefined)),
      window.registerFileDecorationProvider(this),
    ];
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const node = uri.scheme === scheme ? this.provider.node(uri.path) : undefined;
    const findings = node ? this.provider.findingsOf(node) : [];
    if (findings.length === 0) return undefined;
    // VS Code shows two characters.
    const badge = findings.length > 99 ? '9+' : String(findings.length);
    return { badge, tooltip: findingCount(findings) };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
