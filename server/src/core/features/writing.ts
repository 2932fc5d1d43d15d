import type { Library } from '../library/library.ts';
import type { NodeKind, Plan } from '../model/plan.ts';
import { numberSequences } from '../model/sequence.ts';
import type { Mention } from '../reference/mention.ts';
import { readMentions } from '../reference/mentions.ts';
import { type Draft, draftOf } from '../reference/resolve.ts';
import { classifyLines } from '../syntax/classify.ts';
import type { Line } from '../syntax/line.ts';
import { touches } from '../text/range.ts';
import { createSource, lineOf } from '../text/source.ts';
import { cellAt } from './name-cell.ts';
import type { Head } from './row-cells.ts';

/** What is being written, up to the cursor: 第制造 of 见第制造‸. */
export interface Fragment {
  readonly text: string;
  readonly start: number;
}

/** The line being written, and what its words up to some place would mean. */
export class Writing {
  readonly plan: Plan;
  readonly library: Library;
  readonly offset: number;
  readonly unasked: boolean;
  readonly line: Line;
  /** The line up to the cursor. */
  readonly before: string;
  #draft: Draft | undefined;
  #introductions: string | undefined;

  constructor(plan: Plan, library: Library, offset: number, unasked: boolean, line: Line) {
    this.plan = plan;
    this.library = library;
    this.offset = offset;
    this.unasked = unasked;
    this.line = line;
    this.before = plan.source.text.slice(line.start, offset);
  }

  get draft(): Draft {
    this.#draft ??= draftOf(this.plan, numberSequences(this.plan));
    return this.#draft;
  }

  /** The end of the line as far as the pattern reaches; null where it does not fit. */
  fragment(pattern: RegExp): Fragment | null {
    const found = pattern.exec(this.before);
    return found && { text: found[0], start: this.line.start + found.index };
  }

  /** The rest of the line behind the cursor. */
  get behind(): string {
    return this.plan.source.text.slice(this.offset, this.line.end);
  }

  /**
   * How `words` at `start` would be read, behind what the line says before: 第一节 behind 《永州市…纲要》第五章 is a section of that plan. The reader of
   * references decides, so that nothing is offered that it would not understand. Its offsets are not those of the draft.
   */
  reading(start: number, words: string): Mention | null {
    const text = `${this.#known()}${this.plan.source.text.slice(this.line.start, start)}${words}`;
    const source = createSource(text);
    const sample = { ...this.plan, source, lines: classifyLines(source), nodes: [], toc: null };
    const last = readMentions(sample, this.library).at(-1);
    return last?.place.end === text.length ? last : null;
  }

  /** Paragraphs before this one that introduce names of plans: （以下简称《永州纲要》）. */
  #known(): string {
    if (this.#introductions !== undefined) return this.#introductions;
    const { lines, source } = this.plan;
    const found: string[] = [];
    let at = source.text.indexOf('简称');
    while (at >= 0 && at < this.line.start) {
      const { start, end } = lines[lineOf(source, at)]!;
      found.push(`${source.text.slice(start, end)}\n`);
      at = source.text.indexOf('简称', end);
    }
    this.#introductions = found.join('');
    return this.#introductions;
  }
}

/** null where no reference is written: in the 目录, and in a table's cells for names, numbers and units. */
export function writingAt(plan: Plan, library: Library, offset: number, unasked: boolean): Writing | null {
  const line = plan.lines[lineOf(plan.source, offset)];
  if (!line || offset > line.end) return null;
  if (plan.toc && touches(plan.toc.range, offset)) return null;
  if (isDataCell(plan, offset)) return null;
  return new Writing(plan, library, offset, unasked, line);
}

const prose: ReadonlySet<Head | undefined> = new Set(['note', 'other', 'blank', undefined]);

/** In a table of indicators only the cells for remarks hold text. */
function isDataCell(plan: Plan, offset: number): boolean {
  const cell = cellAt(plan, offset);
  return cell !== null && !prose.has(cell.heads[cell.at]);
}

const titled: ReadonlySet<NodeKind> = new Set(['part', 'chapter', 'section', 'box', 'table', 'figure']);

/** Headings and captions name places; they do not point to others. Text may stand behind 一、 and （一）. */
export function isInHeading({ plan, line, before }: Writing): boolean {
  return (
    /^[\s\ufeff]*#/.test(before) ||
    plan.nodes.some(
      ({ kind, firstLine, lastLine }) =>
        firstLine <= line.index && line.index <= lastLine && titled.has(kind),
    )
  );
}
