import type { Period, Plan } from '../../model/plan.ts';
import { touches } from '../../text/range.ts';
import { lineBreakOf, lineOf } from '../../text/source.ts';
import type { Insertion } from './insertion.ts';
import { offersAt } from './offers.ts';
import { withLineBreaks } from './place.ts';

// 章‸ at the beginning of a line: the whole heading, with its number.

const begun = /^(\s*(?:>\s*)?)(?:#{1,6}\s*)?([^\s>#|]{0,8})$/;

/** `unasked` where the author only typed on. */
export function insertions(plan: Plan, offset: number, period: Period | null, unasked = false): Insertion[] {
  const { source, lines, toc } = plan;
  const line = lines[lineOf(source, offset)];
  if (!line || offset > line.end || source.text.slice(offset, line.end).trim() !== '') return [];
  if (toc && touches(toc.range, offset)) return [];
  const start = source.text.charCodeAt(line.start) === BYTE_ORDER_MARK ? line.start + 1 : line.start;
  const written = source.text.slice(start, offset);
  const [, margin, typed] = begun.exec(written) ?? [];
  if (margin === undefined || typed === undefined || (unasked && typed === '')) return [];
  const quoted = margin.includes('>');
  const range = { start: start + margin.length, end: offset };
  const place = { plan, offset: start, line, period, range };
  const lineBreak = lineBreakOf(source) + (quoted ? '> ' : '');
  return offersAt(place, quoted)
    .filter(({ names }) => names.some((name) => fits(name, typed)))
    .map(({ names, pieces, others = [], ...rest }) => ({
      ...rest,
      filterText: [written.slice(margin.length), ...names, rest.label].join(' '),
      range,
      pieces: withLineBreaks(pieces, lineBreak),
      others,
    }));
}

const BYTE_ORDER_MARK = 0xfeff;

/** One Latin letter begins too many words. */
function fits(name: string, typed: string): boolean {
  return name.startsWith(typed) && (typed.length !== 1 || !/[a-z]/.test(typed));
}
