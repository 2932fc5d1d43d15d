import { defineRule } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { lineMatcher } from '../../syntax/in-lines.ts';
import type { Line } from '../../syntax/line.ts';
import type { TextEdit } from '../../text/edit.ts';
import { wideBrackets, wideClosing, wideMark } from '../../text/half-width.ts';
import type { Range } from '../../text/range.ts';
import { oncePerParagraph } from '../shared/per-paragraph.ts';

/** 中文里用了半角标点。 */
export const textPunctuationWidth = defineRule({
  id: 'text/punctuation-width',
  severity: 'hint',
  since: '0.3.0',
  fixable: true,
  safe: true,
  title: '中文里的半角标点',
  why: '汉字之间的逗号、分号、冒号、括号、问号用全角。半角标点多是从网页或扫描件带来的，字距会挤在一起，全角半角也会混用。',
  examples: [
    {
      bad: '坚持稳中求进⟦,⟧推动高质量发展。\n',
      good: '坚持稳中求进，推动高质量发展。\n',
    },
    {
      bad: '各县⟦(市、区)⟧政府负责落实。\n',
      good: '各县（市、区）政府负责落实。\n',
    },
  ],
  *check({ plan }) {
    yield* oncePerParagraph(plan, editsOf(plan), {
      what: '中文里用了半角标点',
      why: '汉字之间的标点用全角。',
      fix: '改为全角标点',
    });
  },
});

const halfWidthIn = lineMatcher(/ ?[,;:?!]+ ?|[()]/g);

function editsOf(plan: Plan): TextEdit[] {
  const { text } = plan.source;
  const edits: TextEdit[] = [];
  for (const { lines } of plan.paragraphs) {
    for (const { line, start, end } of halfWidthIn(lines)) {
      const wide = read(text, { start, end });
      if (wide && isTextOf(line, start)) edits.push(...wide);
    }
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

function read(text: string, range: Range): TextEdit[] | null {
  const mark = text.charAt(range.start);
  if (mark === '(') return wideBrackets(text, range.start);
  return mark === ')' ? wideClosing(text, range.start) : wideMark(text, range);
}

/** Behind the number and separator of a heading, an entry or a caption, which have rules of their own. */
function isTextOf({ marker, textStart }: Line, offset: number): boolean {
  return offset >= (marker?.titleStart ?? textStart);
}
