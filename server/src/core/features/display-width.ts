import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes where letters are of one width: 规 two, a one, a combining accent none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) width += eastAsianWidth(char.codePointAt(0)!);
  }
  return width;
}
