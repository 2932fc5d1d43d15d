import { defineRule, type Problem } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { findLone, type Lone, otherHalf } from '../../text/pairing.ts';

/** 引号、括号不成对。 */
export const textPunctuationPair = defineRule({
  id: 'text/punctuation-pair',
  severity: 'warning',
  since: '0.3.0',
  title: '引号、括号不成对',
  why: '只有一半的引号或括号，读者不知道引到哪里为止；多半是改句子时删掉了另一半。',
  examples: [
    {
      bad: '深入实施⟦“⟧三高四新战略，建设现代化新城。\n',
      good: '深入实施“三高四新”战略，建设现代化新城。\n',
    },
    {
      bad: '落实《长江保护法》⟦》⟧，守护一江碧水。\n',
      good: '落实《长江保护法》，守护一江碧水。\n',
    },
    {
      bad: '“十四五⟦“⟧时期，综合实力显著增强。\n',
      good: '“十四五”时期，综合实力显著增强。\n',
    },
  ],
  *check({ plan }) {
    const lone = withoutOpenParagraphs(plan, findLone(plan.source.text, stretchesOf(plan)));
    for (let index = 0; index < lone.length; index++) {
      const [own, next] = [lone[index]!, lone[index + 1]];
      const wrong = next && wrongHalf(own, next);
      yield wrong ? mismatch(own, next, wrong) : missing(own);
      if (wrong) index++;
    }
  },
});

/** Pages and hard wraps cut paragraphs where nobody can tell, so that a half may have its other half in the next few pieces. */
const REACH = 6;

function stretchesOf({ paragraphs }: Plan) {
  return paragraphs.map(({ lines }) => lines);
}

/**
 * A quotation of several paragraphs opens each of them and closes the last: “第一段…… | “第二段……”. A half at the end of a piece and
 * the other half in one of the next pieces are a pair that a break parted.
 */
function withoutOpenParagraphs({ source: { text }, paragraphs }: Plan, lone: readonly Lone[]): Lone[] {
  const parted = new Set<Lone>();
  for (const [index, mark] of lone.entries()) {
    if (!mark.opens) continue;
    const close = lone
      .slice(index + 1, index + 1 + REACH)
      .find(
        ({ family, opens, stretch }) => family === mark.family && !opens && stretch <= mark.stretch + REACH,
      );
    if (close && close.stretch > mark.stretch && !parted.has(close)) parted.add(mark).add(close);
    const first = paragraphs[mark.stretch]!.lines[0]!;
    const goesOn = paragraphs[mark.stretch + 1]?.lines[0];
    const opensAgain = goesOn && text.charAt(goesOn.textStart) === mark.char;
    if (mark.at === first.textStart && opensAgain) parted.add(mark);
  }
  return lone.filter((mark) => !parted.has(mark));
}

/** More characters than this between two halves, and they are two faults. */
const LONGEST_QUOTE = 40;

/** The one of two lone halves that is the wrong sign: “十四五“, （试行】. */
function wrongHalf(own: Lone, next: Lone): Lone | null {
  if (next.stretch !== own.stretch || next.at - own.at > LONGEST_QUOTE) return null;
  if (own.family === next.family) return own.opens ? next : own;
  return own.opens && !next.opens ? next : null;
}

function mismatch(own: Lone, next: Lone, wrong: Lone): Problem {
  const other = wrong === own ? next : own;
  const wanted = wrong.family === other.family ? otherHalf(wrong) : otherHalf(other);
  return {
    range: { start: wrong.at, end: wrong.at + 1 },
    message: `“${own.char}”与“${next.char}”不成对，此处多半应为“${wanted}”。`
      .replaceAll('““”', '左引号')
      .replaceAll('“””', '右引号'),
    related: [{ range: { start: other.at, end: other.at + 1 }, message: '另一半在这里' }],
  };
}

function missing(mark: Lone): Problem {
  return {
    range: { start: mark.at, end: mark.at + 1 },
    message: `“${mark.char}”没有与之成对的“${otherHalf(mark)}”，请补上另一半，或删去这一半。`
      .replaceAll('““”', '左引号')
      .replaceAll('“””', '右引号'),
  };
}
