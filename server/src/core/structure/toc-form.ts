import type { Plan, TocEntry } from '../model/plan.ts';
import { formatNumeral } from '../text/numeral.ts';
import { lineOf } from '../text/source.ts';

// Entries of the 目录 written as the others of their level are.

/** `  - 第三章　` */
export function entryPrefix({ source, lines }: Plan, model: TocEntry, number: number | null): string {
  const { text } = source;
  const { start } = lines[lineOf(source, model.range.start)]!;
  const { numbering, titleRange, selectionRange } = model;
  if (!numbering || number === null) return text.slice(start, selectionRange.start);
  const digits = formatNumeral(number, numbering.style);
  const { range } = numbering;
  return text.slice(start, range.start) + digits + text.slice(range.end, titleRange.start);
}

/** With the dots and a page where the model has one. */
export function writeEntry(
  plan: Plan,
  model: TocEntry,
  title: string,
  number: number | null,
  page: string | null,
): string {
  return entryPrefix(plan, model, number) + title + tail(plan, model, page);
}

function tail({ source, lines }: Plan, model: TocEntry, page: string | null): string {
  const rest = source.text.slice(model.selectionRange.end, lines[model.line]!.end);
  if (!model.pageRange) return rest.startsWith('](') ? '](#)' : '';
  if (page === null) return '';
  const { start, end } = model.pageRange;
  return (
    source.text.slice(model.selectionRange.end, start) + page + source.text.slice(end, lines[model.line]!.end)
  );
}
