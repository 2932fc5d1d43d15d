import { perPlan } from '../../model/per-plan.ts';
import { endsSentence } from '../../syntax/title.ts';
import { trimEnd } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';

/**
 * Where a page break cuts a sentence, from the last character before it to the first one behind. None in wrapped text: there every
 * line breaks off, and nothing tells a page from a line.
 */
export const findPageBreaks = perPlan(({ source: { text }, wrapWidth, paragraphs }): Range[] => {
  const found: Range[] = [];
  if (wrapWidth !== null) return found;
  for (const { kind, lines } of paragraphs) {
    if (kind === 'title' || lines.length < 2) continue;
    const last = lines.at(-1)!;
    if (!endsSentence(text, last.textStart, last.textEnd)) continue;
    for (let index = 1; index < lines.length; index++) {
      const [line, next] = [lines[index - 1]!, lines[index]!];
      const start = trimEnd(text, line.start, line.end);
      if (next.index > line.index + 1 && goesOn(text, start, next.textStart))
        found.push({ start, end: next.textStart });
    }
  }
  return found;
});

/** What ends with a colon, a bracket or a note opens or closes something; what begins with 一是 or 1. is an entry. */
function goesOn(text: string, end: number, next: number): boolean {
  const first = text.slice(next, next + 3);
  return (
    /[\u4e00-\u9fff，、”》\d%A-Za-z]/.test(text.charAt(end - 1)) &&
    /^[\u4e00-\u9fff“《\dA-Za-z]/.test(first) &&
    !/^([一二三四五六七八九十]+是|第[一二三]|\d+[.．、])/.test(first)
  );
}
