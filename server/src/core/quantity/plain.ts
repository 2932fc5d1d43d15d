import { isBlank } from '../text/chars.ts';

// One form for the many ways a character of a table is set. Nothing moves: the result is as long as the text, so that an
// offset into one is an offset into the other, and a finding lies on the exact characters.

/** A cell or name longer than this is prose, and no value is looked for in it. Keeps reading linear in any text. */
export const LONGEST_CELL = 200;

/** Each string holds the variants of the character before it. */
const variants: Readonly<Record<string, string>> = {
  '-': '−–‐‑‒﹣',
  '—': '―─━',
  '~': '〜∼∽',
  '[': '〔【〖﹝',
  ']': '〕】〗﹞',
  '(': '﹙',
  ')': '﹚',
  '≥': '≧⩾≯',
  '≤': '≦⩽≮',
  '>': '﹥',
  '<': '﹤',
  '%': '﹪',
  '.': '﹒',
  '*': '∗⁎✱',
  μ: 'µ',
};

const plainForm = new Map<string, string>();
for (const [plain, forms] of Object.entries(variants)) for (const form of forms) plainForm.set(form, plain);
// ≯ is "not greater", ≮ "not less": the other way round than their shape suggests.
plainForm.set('≯', '≤').set('≮', '≥');

/** What converters write for a sign in HTML tables. */
const entities: Readonly<Record<string, string>> = {
  '&gt;': '>',
  '&lt;': '<',
  '&ge;': '≥',
  '&le;': '≤',
  '&nbsp;': ' ',
  '&minus;': '-',
  '&mdash;': '—',
};

function plainCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (isBlank(code) && char !== '\t') return ' ';
  // ％ ． ＞ ［ 0-9 and the rest of the full-width block.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return plainForm.get(char) ?? char;
}

/**
 * The text in half-width signs, of the same length. ［4.5］, 〔4.5〕 and 【4.5】 become [4.5]; − － – become -; Markdown's escapes
 * (\[4.5\]), HTML's entities (&gt;90) and tags (完成省<br>下达指标) become blanks around what they stand for. — stays apart from -:
 * it is an empty cell more often than a sign.
 */
export function plainText(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) result += plainCharacter(text[i]!);
  return result
    .replace(/&(?:[gl][te]|nbsp|minus|mdash);/g, (entity) => entities[entity]!.padEnd(entity.length))
    .replace(/\\(?=[-+*[\]()~<>_.%|])/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, blanks);
}

/** As many blanks as the text has characters: takes a piece out without moving what follows. */
export function blanks(text: string): string {
  return ' '.repeat(text.length);
}
