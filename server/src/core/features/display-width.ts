import { eastAsianWidth } from 'get-east-asian-width';
import { isHan } from '../text/chars.ts';

/** Columns that a text takes where letters are of one width: 规 two, a one, a combining accent none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

/** Of Chinese characters, which nearly all are, it is known. */
function widthOf(char: string): number {
  if (isHan(char.charCodeAt(0))) return 2;
  return /[\p{Mn}\p{Me}\p{Cf}]/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0)!);
}
