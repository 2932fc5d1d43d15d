import type { NoteMark, Plan } from '../../model/plan.ts';
import type { Line } from '../../syntax/line.ts';
import { joinTitle } from '../../syntax/reader.ts';
import { skipBlanks, trimEnd } from '../../text/chars.ts';
import { type Html, html } from '../../text/html.ts';
import type { Range } from '../../text/range.ts';
import { lineOf } from '../../text/source.ts';
import { inline, type Words } from './inline.ts';

// The words of lines as they are printed: pieces of a paragraph joined, marks of notes raised and linked.

/** The marks of one draft, by the line they stand in. */
export type NoteLinks = ReadonlyMap<number, readonly NoteLink[]>;

interface NoteLink {
  readonly range: Range;
  readonly html: Html;
}

/** A mark leads to its definition and back; one without definition is text. */
export function linkNotes({ source, notes }: Plan): NoteLinks {
  const links = new Map<number, NoteLink[]>();
  const add = (range: Range, set: Html) => {
    const line = lineOf(source, range.start);
    links.set(line, [...(links.get(line) ?? []), { range, html: set }]);
  };
  const defined = firstOf(notes.definitions);
  const marked = firstOf(notes.marks);
  for (const mark of notes.marks) {
    if (!defined.has(mark.number)) continue;
    const id = marked.get(mark.number) === mark && html` id="mark-${mark.number}"`;
    add(
      mark.range,
      html`<sup><a${id} href="#note-${mark.number}" role="doc-noteref">[${mark.number}]</a></sup>`,
    );
  }
  for (const definition of notes.definitions) {
    const { number, range } = definition;
    const id = defined.get(number) === definition && html` id="note-${number}"`;
    const printed = source.text.slice(range.start, range.end).replace('^', '');
    const mark = marked.has(number) ? html`<a${id} href="#mark-${number}">${printed}</a>` : html`${printed}`;
    // The colon of [^1]: … is Markdown's.
    const colon = /^\[\^\d+\]\s*[:：]\s*/.exec(source.text.slice(range.start, range.end + 8))?.[0];
    if (colon) add({ start: range.start, end: range.start + colon.length }, html`${mark} `);
    else add(range, mark);
  }
  return links;
}

function firstOf(marks: readonly NoteMark[]): Map<number, NoteMark> {
  return new Map([...marks].reverse().map((mark) => [mark.number, mark]));
}

/** What a line says, without `>`, `#` and bullets, but with the ** that opens it. */
export function wordsRange(text: string, line: Line): Range {
  if (!line.bold) return { start: line.textStart, end: line.textEnd };
  const start = Math.max(line.start, text.lastIndexOf('**', line.textStart - 1));
  return { start, end: trimEnd(text, line.textStart, line.end) };
}

/** Lines of one paragraph; between `from` and `to`, where only a part of it is wanted. */
export function setLines(
  text: string,
  lines: readonly Line[],
  notes: NoteLinks,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Html {
  let words: Words = { text: '', replaced: new Map() };
  for (const line of lines) {
    const whole = wordsRange(text, line);
    const start = skipBlanks(text, Math.max(whole.start, from), whole.end);
    const end = Math.min(whole.end, to);
    if (start < end) words = joined(words, wordsOf(text, { start, end }, notes.get(line.index) ?? []));
  }
  return inline(words);
}

function wordsOf(text: string, { start, end }: Range, links: readonly NoteLink[]): Words {
  let own = text.slice(start, end);
  const replaced = new Map<number, { length: number; by: Html }>();
  for (const { range, html: by } of links) {
    const at = range.start - start;
    if (at < 0 || range.end > end) continue;
    replaced.set(at, { length: range.end - range.start, by });
    // Markdown stops at [ and looks what begins there, at ［ and 〔 it does not.
    if (at > 0) own = `${own.slice(0, at)}[${own.slice(at + 1)}`;
  }
  return { text: own, replaced };
}

function joined(first: Words, second: Words): Words {
  const text = joinTitle(first.text, second.text);
  const by = text.length - second.text.length;
  const shifted = [...second.replaced].map(([at, one]) => [at + by, one] as const);
  return { text, replaced: new Map([...first.replaced, ...shifted]) };
}
