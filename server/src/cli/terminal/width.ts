import { displayWidth } from '../../core/features/display-width.ts';
import { isHan } from '../../core/text/chars.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** What a terminal shows of a character: a tab as an arrow, a control character (which could steer the terminal) as �. */
export function visibleChar(char: string): string {
  if (isHan(char.charCodeAt(0))) return char;
  if (char === '\t') return '→';
  if (char === BYTE_ORDER_MARK) return '';
  return /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(char) ? '�' : char;
}

export function visible(text: string): string {
  let result = '';
  for (const char of text) result += visibleChar(char);
  return result;
}

/** Columns that a visible character takes: 规 two, a one, a combining accent none. */
export function charWidth(char: string): number {
  return displayWidth(char);
}

export { displayWidth as textWidth };

/** Fills up with blanks to a number of columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
