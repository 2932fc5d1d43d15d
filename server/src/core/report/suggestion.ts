import type { Finding } from '../lint/rule.ts';
import type { Plan } from '../model/plan.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { around, spanOf } from './quotation.ts';

/** What the first quick fix would do. */
export interface Suggestion {
  /** 改为“第四章” */
  readonly title: string;
  /** null where it moves or adds whole lines, which no line of a report can show. */
  readonly change: Change | null;
  /** Further places that change with it: the references to a chapter that is renumbered. */
  readonly others: number;
}

/** Old and new words between those that stay. */
export interface Change {
  readonly before: string;
  readonly old: string;
  readonly new: string;
  readonly after: string;
}

const MOST_AROUND = 12;
const MOST_CHANGED = 60;

export function suggestionOf(plan: Plan, { range, fixes }: Finding): Suggestion | null {
  const [fix] = fixes ?? [];
  if (!fix) return null;
  const main = fix.edits.find((edit) => touchesRange(edit.range, range)) ?? fix.edits[0];
  if (!main) return { title: fix.title, change: null, others: 0 };
  const span = spanOf(plan, main.range);
  const here = fix.edits.filter((edit) => edit.range.start >= span.start && edit.range.end <= span.end);
  return { title: fix.title, change: changeIn(plan, span, here), others: fix.edits.length - here.length };
}

function touchesRange(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function changeIn(plan: Plan, span: Range, edits: readonly TextEdit[]): Change | null {
  const { text } = plan.source;
  const start = Math.min(...edits.map((edit) => edit.range.start));
  const end = Math.max(...edits.map((edit) => edit.range.end));
  const old = text.slice(start, end);
  const shifted = edits.map(({ range, newText }) => ({
    range: { start: range.start - start, end: range.end - start },
    newText,
  }));
  const changed = applyEdits(old, shifted);
  const isShort = old.length <= MOST_CHANGED && changed.length <= MOST_CHANGED;
  if (!isShort || /[\r\n]/.test(old + changed)) return null;
  return { ...around(plan, span, { start, end }, MOST_AROUND), old, new: changed };
}
