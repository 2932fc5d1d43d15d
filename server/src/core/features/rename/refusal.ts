import type { Plan } from '../../model/plan.ts';
import { parsePlan } from '../../parse.ts';
import type { TextEdit } from '../../text/edit.ts';
import { withEdits } from '../../text/join.ts';

/** What no title, name or short name can be; `what` is how the message calls it: 标题. */
export function refuseAny(newName: string, what: string, longest: number): string | null {
  if (newName.trim() === '') return `${what}不能为空。`;
  if (/[\r\n\u2028\u2029]/.test(newName)) return `${what}应当写在一行内，不能换行。`;
  const { length } = newName.trim();
  return length > longest ? `${what}过长（${length}字），请控制在${longest}字以内。` : null;
}

/** The draft as it would be; null where it would not be read with the same headings, 目录 and tables. */
export function planAfter(plan: Plan, edits: readonly TextEdit[]): Plan | null {
  const after = parsePlan(withEdits(plan.source, edits));
  return shapeOf(after) === shapeOf(plan) ? after : null;
}

function shapeOf({ nodes, toc, tables }: Plan): string {
  return JSON.stringify([
    nodes.map(({ kind, label }) => [kind, label]),
    toc?.entries.map(({ kind, label }) => [kind, label]),
    tables.map(({ rows }) => rows.map(({ number, damaged }) => [number, damaged])),
  ]);
}
