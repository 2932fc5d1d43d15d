import type { Library } from '../library/library.ts';
import { nameOf } from '../model/node-label.ts';
import type { Plan } from '../model/plan.ts';
import { numberSequences } from '../model/sequence.ts';
import { Arrangement, type Item, presentArrangement } from './arrangement.ts';
import { editBlocks } from './blocks.ts';
import { type Change, type Changed, isRefused, type Refused } from './change.ts';
import { firstDamaged } from './check.ts';
import { deleteNodes } from './delete.ts';
import { habitsOf } from './habits.ts';
import { editHeadings } from './heading-edits.ts';
import { insertNode } from './insert.ts';
import { isWithin } from './levels.ts';
import { moveNodes } from './move.ts';
import { editNotes } from './note-edits.ts';
import { assignNumbers } from './numbers.ts';
import { type OutlineChange, type OutlineResult, unchanged } from './outline-change.ts';
import { Rearrangement } from './rearrangement.ts';
import { followReferences } from './references.ts';
import { editRows, followTables } from './rows.ts';
import { moveByOne, shiftNodes } from './shift.ts';
import { editToc } from './toc-edits.ts';

/**
 * Changes a plan's structure so that every number, the 目录 and every reference follow. The edits are one set: undone together, they
 * give back the text as it was.
 */
export function changeStructure(plan: Plan, library: Library, change: Change): Changed | Refused {
  const present = presentArrangement(plan);
  const outline = changeOutline(plan, present, change);
  return isRefused(outline) ? outline : write(plan, library, change, present, outline);
}

/** Why a change cannot be made, as far as that is seen at once; null if it may be. */
export function whyRefused(plan: Plan, change: Change): string | null {
  const outline = changeOutline(plan, presentArrangement(plan), change);
  return isRefused(outline) ? outline.refused : null;
}

function changeOutline(plan: Plan, present: Arrangement, change: Change): OutlineResult {
  switch (change.kind) {
    case 'renumber':
      return { ...unchanged, items: present.items };
    case 'move':
      return moveNodes(plan, present, change.nodes, change.target, change.where);
    case 'moveUp':
    case 'moveDown':
      return moveByOne(plan, present, change.nodes, change.kind === 'moveUp');
    case 'promote':
    case 'demote':
      return shiftNodes(plan, present, change.nodes, change.kind === 'promote');
    case 'insert':
      return insertNode(plan, present, change.what, change.title, change.target, change.where);
    case 'delete':
      return deleteNodes(plan, present, change.nodes);
  }
}

function write(
  plan: Plan,
  library: Library,
  change: Change,
  present: Arrangement,
  outline: OutlineChange,
): Changed | Refused {
  const after = new Arrangement(outline.items);
  const homeless = firstHomeless(present, after);
  if (homeless) return { refused: `这样改动以后，“${homeless.title}”这一节上面就没有章了。` };
  const habits = habitsOf(plan, numberSequences(plan));
  const numbers = assignNumbers(present, after, habits, scopeOf(change));
  const text = new Rearrangement(plan.source.text);
  const node = change.kind === 'renumber' ? change.node : null;
  const isWhole = change.kind === 'renumber' && !node;
  const order = editBlocks(plan, outline, numbers, text);
  editHeadings(plan, after, numbers, text);
  editToc(plan, after, numbers, change.kind === 'renumber' ? null : outline, text);
  const rows =
    change.kind === 'renumber'
      ? editRows(plan, node?.range ?? null, text)
      : followTables(plan, outline.deleted, text);
  if (isWhole || change.kind !== 'renumber') editNotes(plan, outline.deleted, isWhole, text);
  const { reading, warnings } = followReferences({ plan, after, numbers, habits }, library, rows, text);
  const damaged = firstDamaged(after, numbers, reading);
  if (damaged) return { refused: whyDamaged(damaged) };
  const focused = outline.focus && reading.plan.nodes[after.indexOf(outline.focus)];
  return {
    edits: reading.rearranged.edits(),
    text: reading.rearranged.text,
    warnings,
    focus: focused?.selectionRange.start ?? null,
    order,
  };
}

/** A 节 that would stand in no 章, where the plan has such. */
function firstHomeless(present: Arrangement, after: Arrangement): Item | null {
  const isHomeless = (arrangement: Arrangement, item: Item) =>
    item.kind === 'section' && arrangement.nearest(item, 'chapter') === null;
  if (!after.items.some(({ kind }) => kind === 'chapter')) return null;
  return (
    after.items.find((item) => {
      const before = item.node && present.itemOf(item.node);
      return isHomeless(after, item) && !(before && isHomeless(present, before));
    }) ?? null
  );
}

/** Which headings are counted anew whatever else is changed; null for those that the change concerns. */
function scopeOf(change: Change): ((item: Item) => boolean) | null {
  if (change.kind !== 'renumber') return null;
  const { node } = change;
  return ({ node: own }) => node === null || (own !== null && own !== node && isWithin(own, node));
}

function whyDamaged({ node, title }: Item): string {
  const name = node ? nameOf(node) : `“${title}”`;
  return node?.kind === 'box'
    ? `${name}的边界没有标明，这样改动会让它与后文混在一起；请先把它写成引用块（每行以“> ”开头）。`
    : `这样改动以后，${name}就读不成原来的标题了，所以没有改动。`;
}
