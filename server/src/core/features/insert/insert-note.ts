import type { NoteMark, Plan } from '../../model/plan.ts';
import { insert, replace, type TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { lineBreakOf, lineOf, lineRange } from '../../text/source.ts';

// A footnote: the mark [3] in the text and its definition under 名词解释. Later ones are counted on.

export interface InsertedNote {
  readonly number: number;
  readonly mark: TextEdit;
  readonly definition: TextEdit;
  /** Where in the definition's new text the author goes on writing: 名词：解释。 */
  readonly words: Range;
  /** The numbers of later marks and definitions. */
  readonly renumbered: readonly TextEdit[];
}

const words = '名词：解释。';

/** Puts a mark in the place of `at`, with the number that comes there, and its definition among the others. */
export function insertNote(plan: Plan, at: Range): InsertedNote {
  const { text } = plan.source;
  // Numbers in brackets that no note defines are something else.
  const marks = plan.notes.definitions.length > 0 ? plan.notes.marks : [];
  const number =
    1 + Math.max(0, ...marks.filter(({ range }) => range.end <= at.start).map((mark) => mark.number));
  const form = textOf(text, marks[0]) ?? bracketed(textOf(text, plan.notes.definitions[0])) ?? '[^1]';
  const definition = define(plan, at, number, withNumber(form, number));
  return {
    number,
    mark: replace(at, withNumber(form, number)),
    ...definition,
    renumbered: [...marks, ...plan.notes.definitions]
      .filter((one) => one.number >= number)
      .map(({ range, number: old }) =>
        replace(range, withNumber(text.slice(range.start, range.end), old + 1)),
      )
      .sort((a, b) => a.range.start - b.range.start),
  };
}

function textOf(text: string, mark: NoteMark | undefined): string | null {
  return mark ? text.slice(mark.range.start, mark.range.end) : null;
}

/** A definition may be a line of a list, 1. 三线一单：…, which no mark looks like. */
function bracketed(form: string | null): string | null {
  return form && /^[[［〔【]/.test(form) ? form : null;
}

function withNumber(form: string, number: number): string {
  return form.replace(/[0-9０-９]+/, String(number));
}

type Definition = Pick<InsertedNote, 'definition' | 'words'>;

function define(plan: Plan, at: Range, number: number, mark: string): Definition {
  const { definitions } = plan.notes;
  const next = definitions.find((one) => one.number >= number);
  const before = next ? definitions[definitions.indexOf(next) - 1] : definitions.at(-1);
  const model = before ?? next;
  const lineBreak = lineBreakOf(plan.source);
  if (!model) return firstDefinition(plan, at, `${mark}: `, lineBreak);
  const gap = gapOf(plan, lineBreak);
  const opening = openingLike(plan, model, number);
  if (next && !before) {
    const start = lineRange(plan.source, lineOf(plan.source, next.range.start)).start;
    return defined(start, opening, gap);
  }
  return defined(endOfParagraph(plan, before!), gap + opening, '');
}

function defined(offset: number, opening: string, closing: string): Definition {
  const start = opening.length;
  return {
    definition: insert(offset, opening + words + closing),
    words: { start, end: start + words.length },
  };
}

/** Under the heading 名词解释, which is made at the end of the text where there is none. */
function firstDefinition(
  { source, nodes, lines }: Plan,
  at: Range,
  opening: string,
  lineBreak: string,
): Definition {
  const { text } = source;
  const section = nodes.filter(({ kind }) => kind === 'notes').at(-1);
  const gap = lineBreak + lineBreak;
  if (section) return defined(section.range.end, gap + opening, '');
  const last = [...lines].reverse().find(({ kind }) => kind !== 'blank');
  // The mark may stand on a blank line below the text.
  const end = Math.max(last?.end ?? 0, at.end);
  return defined(end, `${gap}## 名词解释${gap}${opening}`, end < text.length ? '' : lineBreak);
}

/** `[3]`, `[^3]: ` or `- 〔3〕　`: bullets, brackets and what parts them from the words. */
function openingLike({ source }: Plan, { range }: NoteMark, number: number): string {
  const { start, end } = lineRange(source, lineOf(source, range.start));
  const behind = /^[\s　:：]*/.exec(source.text.slice(range.end, end))![0];
  const mark = source.text.slice(range.start, range.end);
  return source.text.slice(start, range.start).replace('\ufeff', '') + withNumber(mark, number) + behind;
}

/** A line break, or a blank line, as between the others. */
function gapOf({ source, notes: { definitions } }: Plan, lineBreak: string): string {
  const second = definitions[1] && lineOf(source, definitions[1].range.start);
  if (second === undefined) return lineBreak + lineBreak;
  const { start, end } = lineRange(source, second - 1);
  return source.text.slice(start, end).trim() === '' ? lineBreak + lineBreak : lineBreak;
}

/** A definition may go on in further lines. */
function endOfParagraph({ source, lines, notes: { definitions } }: Plan, { range }: NoteMark): number {
  const starts = new Set(definitions.map((one) => lineOf(source, one.range.start)));
  let line = lineOf(source, range.start);
  for (;;) {
    const next = lines[line + 1];
    if (!next || next.kind === 'blank' || next.kind === 'heading' || next.hashes > 0 || starts.has(line + 1))
      break;
    line++;
  }
  return lines[line]!.end;
}

/** Editors refuse two edits at one place: a definition that is put right before the one that is counted on. */
export function mergedEdits(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = result.at(-1);
    if (last?.range.end === edit.range.start && last.range.start === last.range.end)
      result[result.length - 1] = { range: edit.range, newText: last.newText + edit.newText };
    else result.push(edit);
  }
  return result;
}
