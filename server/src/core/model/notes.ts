import { lineMatcher } from '../syntax/in-lines.ts';
import type { Line } from '../syntax/line.ts';
import { matchesIn } from '../text/matches.ts';
import { type Numeral, readNumeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';
import { lineOf, type Source } from '../text/source.ts';
import { perWording } from '../text/wording.ts';
import type { Block } from './blocks.ts';
import type { NoteMark, Notes, OutlineNode } from './plan.ts';

// Footnote marks [1], ［1］, 〔1〕, 【1】, [^1] and their definitions under 名词解释. A bracketed number in a table is a cumulative
// value, never a mark: decided by where it stands.

const bracketed = /(?:\[\^?|［|〔|【)\s*([0-9]{1,3}|[０-９]{1,3})\s*(?:\]|］|〕|】)/g;

export function readNotes(
  source: Source,
  lines: readonly Line[],
  blocks: readonly Block[],
  nodes: readonly OutlineNode[],
): Notes {
  const sections = nodes.filter(({ kind }) => kind === 'notes').map(({ range }) => range);
  const tableLines = linesOfTables(blocks);
  const marks: NoteMark[] = [];
  const definitions: NoteMark[] = [];
  for (const { line, start, match } of bracketedNumbers(source, lines)) {
    if (tableLines.has(line.index)) continue;
    const mark = noteMark(match[1]!, start, match[0].length);
    if (!mark) continue;
    if (start === line.textStart && definesNote(source.text, mark, line, sections)) definitions.push(mark);
    else marks.push(mark);
  }
  if (definitions.length === 0 && marks.length > 0)
    definitions.push(...listedDefinitions(source.text, lines, sections));
  return { marks, definitions };
}

interface Bracketed {
  readonly line: Line;
  readonly start: number;
  readonly match: RegExpExecArray;
}

const inLine = lineMatcher(bracketed);
const opensAtEnd = perWording((text) => /(?:\[\^?|［|〔|【)\s*[0-9０-９]{0,3}\s*$/.test(text));

/** A bracket may close in the next line. */
function bracketedNumbers(source: Source, lines: readonly Line[]): readonly Bracketed[] {
  if (!lines.some(({ wording }) => opensAtEnd(wording))) return inLine(lines);
  return matchesIn(source.text, bracketed).map((match) => {
    return { line: lines[lineOf(source, match.index)]!, start: match.index, match };
  });
}

function linesOfTables(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (let line = block.firstLine; line <= block.lastLine; line++) found.add(line);
  }
  return found;
}

function noteMark(digits: string, start: number, length: number): NoteMark | null {
  const numeral: Numeral | null = readNumeral(digits, 0, digits.length);
  return numeral && { number: numeral.value, range: { start, end: start + length } };
}

/** At the start of a line: under 名词解释 always, elsewhere only as [^1]: */
function definesNote(text: string, mark: NoteMark, line: Line, sections: readonly Range[]): boolean {
  if (mark.range.end >= line.textEnd) return false;
  if (sections.some(({ start, end }) => start <= mark.range.start && mark.range.start < end)) return true;
  return (
    text.startsWith('[^', mark.range.start) &&
    /^\s*[:：]/.test(text.slice(mark.range.end, mark.range.end + 3))
  );
}

/** 1. 三线一单：……, 2、…… under 名词解释, where the text has marks [1], [2]. */
function listedDefinitions(text: string, lines: readonly Line[], sections: readonly Range[]): NoteMark[] {
  return lines.flatMap((line) => {
    if (!sections.some(({ start, end }) => start < line.textStart && line.textStart < end)) return [];
    const numeral = readNumeral(text, line.textStart, Math.min(line.textEnd, line.textStart + 4));
    if (!numeral || numeral.style === 'chinese' || !'.．、：:'.includes(text.charAt(numeral.end))) return [];
    return [{ number: numeral.value, range: { start: numeral.start, end: numeral.end + 1 } }];
  });
}
