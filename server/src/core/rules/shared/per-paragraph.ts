import type { Problem } from '../../lint/rule.ts';
import type { Paragraph, Plan } from '../../model/plan.ts';
import { paragraphAt } from '../../model/prose.ts';
import type { TextEdit } from '../../text/edit.ts';

// What conversion did to a text it did a hundred times. The faults of one paragraph are one finding, and a draft full of them has a
// single one: an author mends them in one go, and an editor need not draw a thousand hints.

export interface ParagraphWords {
  /** 引号内多了空格 */
  readonly what: string;
  readonly why: string;
  /** As a command: 删去空格 */
  readonly fix: string;
}

/** In more paragraphs than this it is the habit of the whole draft. */
const MOST_PARAGRAPHS = 60;

interface Group {
  readonly paragraph: Paragraph;
  readonly edits: TextEdit[];
}

/** One finding for the edits of each paragraph; edits come in order of the text. */
export function* oncePerParagraph(
  plan: Plan,
  edits: readonly TextEdit[],
  words: ParagraphWords,
): Iterable<Problem> {
  const groups = groupByParagraph(plan, edits);
  if (groups.length > MOST_PARAGRAPHS) yield once(groups, words);
  else for (const group of groups) yield inParagraph(group.edits, words);
}

function groupByParagraph(plan: Plan, edits: readonly TextEdit[]): Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const paragraph = paragraphAt(plan, edit.range.start);
    if (!paragraph) continue;
    const last = groups.at(-1);
    if (last?.paragraph === paragraph) last.edits.push(edit);
    else groups.push({ paragraph, edits: [edit] });
  }
  return groups;
}

function inParagraph(edits: readonly TextEdit[], { what, why, fix }: ParagraphWords): Problem {
  const count = edits.length > 1 ? `（本段共${edits.length}处）` : '';
  const range = { start: edits[0]!.range.start, end: edits.at(-1)!.range.end };
  return { range, message: `${what}${count}。${why}`, fixes: [{ title: fix, edits }] };
}

function once(groups: readonly Group[], { what, why, fix }: ParagraphWords): Problem {
  const edits = groups.flatMap((group) => group.edits);
  return {
    range: edits[0]!.range,
    message: `${what}，全文共${edits.length}处，从这里开始。${why}`,
    fixes: [{ title: `${fix}（全文${edits.length}处）`, edits }],
  };
}
