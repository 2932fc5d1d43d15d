import {
  type Disposable,
  type Event,
  EventEmitter,
  type FileDecoration,
  type FileDecorationProvider,
  Uri,
  window,
} from 'vscode';
import type { FindingLike } from '../outline/findings.ts';
import { findingCount } from './finding-texts.ts';

/** A tree whose items have badges; ids begin with a slash. */
export interface BadgedTree {
  readonly onDidChangeTreeData: Event<unknown>;
  findingsAt(id: string): readonly FindingLike[];
}

/** Names an item to VS Code's decorations, which know resources only; each tree has a scheme of its own. */
export function badgeUri(scheme: string, id: string): Uri {
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

  constructor(
    private readonly scheme: string,
    private readonly tree: BadgedTree,
  ) {
    this.subscriptions = [
      this.changed,
      tree.onDidChangeTreeData(() => this.changed.fire(undefined)),
      window.registerFileDecorationProvider(this),
    ];
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const findings = uri.scheme === this.scheme ? this.tree.findingsAt(uri.path) : [];
    if (findings.length === 0) return undefined;
    // VS Code shows two characters.
    const badge = findings.length > 99 ? '9+' : String(findings.length);
    return { badge, tooltip: findingCount(findings) };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
