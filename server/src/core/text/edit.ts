import type { Range } from './range.ts';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function replace(range: Range, newText: string): TextEdit {
  return { range, newText };
}

export function insert(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** Whether two edits cannot both be applied: they overlap, or insert at the same place. */
export function conflicts(a: TextEdit, b: TextEdit): boolean {
  if (a.range.start === b.range.start && a.range.end === b.range.end) return true;
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

/** Applies edits that do not conflict. Ranges refer to the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  for (const { range, newText } of ordered) {
    if (range.start < at) throw new RangeError('conflicting text edits');
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
