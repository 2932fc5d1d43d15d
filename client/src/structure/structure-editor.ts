import { Uri } from 'vscode';
import type { ActiveDraft } from '../drafts.ts';
import type { Outline, Outlines } from '../outline/outlines.ts';
import type { TreeNode } from '../outline/tree.ts';
import type { Place, StructureChange } from '../protocol.ts';
import { revealInEditor, showAtEnd } from '../reveal.ts';
import type { PlanServer } from '../server.ts';
import type { OutlineView } from '../views/outline/view.ts';
import { walk } from '../walk.ts';
import { applyStructureEdit, previewStructureEdit } from './apply.ts';
import { type Steps, StructureChanges, type StructureEdit } from './changes.ts';
import { movable } from './drop.ts';
import { tellReason, warnOf } from './messages.ts';
import { structureNodeAt } from './node-at.ts';
import { warningsAfter } from './warnings.ts';

/** Where a command was called from: the outline, with the ids of nodes or with what has its focus; or the palette and the text. */
export type Caller = { readonly in: 'outline'; readonly ids?: readonly string[] } | { readonly in: 'text' };

export interface ChangeRequest {
  readonly caller: Caller;
  readonly preview?: boolean;
  /** The author goes on in the text, wherever the command was called. */
  readonly endsInText?: boolean;
  /** What to do with the nodes that the command is about; nothing where the author thinks better of it. */
  choose(
    nodes: readonly TreeNode[],
    outline: Outline,
  ): StructureChange | undefined | Promise<StructureChange | undefined>;
}

/** Carries changes of the structure out in the active draft. */
export class StructureEditor {
  private readonly changes = new StructureChanges();

  constructor(
    private readonly drafts: ActiveDraft,
    private readonly server: PlanServer,
    private readonly outlines: Outlines,
    private readonly view: OutlineView,
  ) {}

  run({ caller, preview = false, endsInText = false, choose }: ChangeRequest): Promise<void> {
    const draft = this.drafts.current;
    if (!draft) return Promise.resolve();
    const steps: Steps = {
      outline: () => this.outlines.of(draft),
      choose: async (outline) => choose(await this.nodesOf(caller, outline), outline),
      ask: (change) => this.server.changeStructure(draft, change),
      apply: (response) =>
        preview ? this.preview(response) : applyStructureEdit(this.server, response.edit),
      show: (focus) => (endsInText ? this.goOnBehind(focus) : this.show(focus, caller.in === 'outline')),
      warn: (response) => void warnOf(warningsAfter(response)),
      tell: tellReason,
    };
    return this.view.follower.hold(() => this.changes.run(steps));
  }

  private async nodesOf(caller: Caller, { roots, text }: Outline): Promise<TreeNode[]> {
    const ids = await this.idsOf(caller);
    const nodes = [...walk(roots)].filter(({ id }) => ids.includes(id));
    if (nodes.length > 0) return movable(nodes);
    const editor = caller.in === 'text' ? this.drafts.editor : undefined;
    const cursor = editor && text.inWhole(editor.document.uri.toString(), editor.selection.active);
    const node = cursor && structureNodeAt(roots, cursor);
    return node ? [node] : [];
  }

  private async idsOf(caller: Caller): Promise<readonly string[]> {
    if (caller.in === 'text') return this.view.chosen.selected;
    return caller.ids ?? this.view.chosen.focused();
  }

  /** The next change need not wait until the author has read the preview. */
  private async preview(response: StructureEdit): Promise<boolean> {
    void previewStructureEdit(this.server, response.edit).then((applied) => {
      if (applied && response.warnings.length > 0) void warnOf(warningsAfter(response));
    });
    return false;
  }

  /** Behind a new heading the author writes on. */
  private async goOnBehind(focus: Place): Promise<void> {
    await showAtEnd(focus);
    await this.view.select(focus, false);
  }

  /** Who moves sections in the outline goes on there. */
  private async show(focus: Place, inOutline: boolean): Promise<void> {
    const { uri, position } = focus;
    await revealInEditor(Uri.parse(uri), { start: position, end: position }, inOutline);
    await this.view.select(focus, inOutline);
  }
}
