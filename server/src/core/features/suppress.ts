import type { Finding } from '../lint/rule.ts';
import type { Plan } from '../model/plan.ts';
import { insert, type TextEdit } from '../text/edit.ts';
import { extentAt, lineBreakOf, lineOf, type Source } from '../text/source.ts';
import { isTableLine } from './table-line.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** Edits that make the draft say: this finding is meant to be so. */
export function suppressHere(plan: Plan, { rule, range }: Finding): TextEdit[] {
  const first = lineOf(plan.source, range.start);
  const [top, bottom] = inseparable(plan, first);
  if (top === bottom) return nextLine(plan, first, rule);
  return [
    insertAbove(plan, top, `guihua-disable ${rule}`),
    insertAbove(plan, bottom + 1, `guihua-enable ${rule}`),
  ];
}

/** In the file that the finding lies in. */
export function suppressInFile({ source }: Plan, { rule, range }: Finding): TextEdit[] {
  const top = lineOf(source, extentAt(source, range.start).start);
  return [insert(startOfLine(source, top), `<!-- guihua-disable-file ${rule} -->${lineBreakOf(source)}`)];
}

/**
 * First and last line of what a comment may not part: the rows of a table (a comment line would end the table in
 * Markdown) and the lines of a heading that is broken over several.
 */
function inseparable({ lines, nodes }: Plan, line: number): [number, number] {
  const heading = nodes.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (heading !== undefined) return [heading.firstLine, heading.lastLine];
  let top = line;
  let bottom = line;
  const inTable = (index: number) => lines[index] !== undefined && isTableLine(lines[index]);
  while (inTable(line) && inTable(top - 1)) top--;
  while (inTable(line) && inTable(bottom + 1)) bottom++;
  return [top, bottom];
}

/** Where the line above already names rules for this one, the rule joins them. */
function nextLine(plan: Plan, line: number, rule: string): TextEdit[] {
  const above = plan.lines[line - 1];
  if (above?.kind === 'comment') {
    const text = plan.source.text.slice(above.start, above.end);
    const found = /guihua-disable-next-line[^>]*?(?=\s*-->)/.exec(text);
    if (found) return [insert(above.start + found.index + found[0].length, ` ${rule}`)];
  }
  return [insertAbove(plan, line, `guihua-disable-next-line ${rule}`)];
}

/** A comment on a line of its own above `line`; within a box it is quoted as the box is. */
function insertAbove({ source, lines }: Plan, line: number, words: string): TextEdit {
  const comment = `<!-- ${words} -->`;
  const lineBreak = lineBreakOf(source);
  if (line >= lines.length) return insert(source.text.length, lineBreak + comment);
  const withinBox = lines[line - 1]?.quoted && lines[line]?.quoted;
  return insert(startOfLine(source, line), `${withinBox ? '> ' : ''}${comment}${lineBreak}`);
}

/** A byte-order mark stays the first character of the text. */
function startOfLine({ text, lineStarts }: Source, line: number): number {
  const start = lineStarts[line] ?? text.length;
  return start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
}
