import { replace, type TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';

/** Replaces a stretch of text, but only the characters that differ; none where nothing does. */
export function smallestEdit(text: string, { start, end }: Range, newText: string): TextEdit[] {
  const old = text.slice(start, end);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old.charCodeAt(head) === newText.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    old.charCodeAt(old.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  ) {
    tail++;
  }
  return [replace({ start: start + head, end: end - tail }, newText.slice(head, newText.length - tail))];
}
