import type { NodeKind, OutlineNode } from '../model/plan.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';

// What can be done to a plan's structure, and what comes of it.

export type Where = 'before' | 'after' | 'inside';

export type Change =
  /** All numbers, or those below a heading. */
  | { readonly kind: 'renumber'; readonly node: OutlineNode | null }
  | {
      readonly kind: 'move';
      readonly nodes: readonly OutlineNode[];
      readonly target: OutlineNode;
      readonly where: Where;
    }
  | {
      readonly kind: 'moveUp' | 'moveDown' | 'promote' | 'demote';
      readonly nodes: readonly OutlineNode[];
    }
  | {
      readonly kind: 'insert';
      /** null for the end of the plan. */
      readonly target: OutlineNode | null;
      readonly where: Where;
      readonly what: NodeKind;
      readonly title: string;
    }
  | { readonly kind: 'delete'; readonly nodes: readonly OutlineNode[] };

/** What an edit is for; a preview groups edits by it. */
export type EditLabel =
  | '移动'
  | '删除'
  | '新增'
  | '标题编号'
  | '专栏图表编号'
  | '序号'
  | '注释'
  | '目录'
  | '引用';

export interface LabelledEdit extends TextEdit {
  readonly label: EditLabel;
  /** 第三章 → 第四章 */
  readonly detail: string;
}

/** What could not be carried along; the range is one of the text before the change. */
export interface Warning {
  readonly message: string;
  readonly range: Range;
}

export interface Changed {
  /** Edits of the plan's text, in order, that do not touch each other. */
  readonly edits: readonly LabelledEdit[];
  readonly warnings: readonly Warning[];
  /** As the plan reads then; between files there may be other line breaks. */
  readonly text: string;
  /** Where the heading of the first changed node stands in the new text. */
  readonly focus: number | null;
  /** Where files of the draft change places: which of the present ones stands where. The edits are of the files as they stand now. */
  readonly order: readonly number[] | null;
}

/** Why a change is not made, in a sentence for the author. */
export interface Refused {
  readonly refused: string;
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result;
}
