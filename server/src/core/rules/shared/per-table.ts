import type { Problem, RuleContext } from '../../lint/rule.ts';
import type { TableWording } from '../../model/table/table-wording.ts';
import type { TextEdit } from '../../text/edit.ts';
import { shifted } from '../../text/range.ts';

/** Checks every table by itself, as if it and its notes were the whole draft: once for what it says, wherever it stands. */
export function perTable(
  check: (plan: TableWording) => Iterable<Problem>,
): (context: RuleContext) => Iterable<Problem> {
  const known = new WeakMap<TableWording, readonly Problem[]>();
  return ({ plan }) =>
    plan.tables.flatMap(({ wording, range }) => {
      const problems = known.get(wording) ?? [...check(wording)];
      known.set(wording, problems);
      return problems.map((problem) => moved(problem, range.start));
    });
}

function moved(problem: Problem, by: number): Problem {
  const { range, related, fixes } = problem;
  return {
    ...problem,
    range: shifted(range, by),
    ...(related && { related: related.map((place) => ({ ...place, range: shifted(place.range, by) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => movedEdit(edit, by)) })),
    }),
  };
}

function movedEdit({ range, newText }: TextEdit, by: number): TextEdit {
  return { range: shifted(range, by), newText };
}
