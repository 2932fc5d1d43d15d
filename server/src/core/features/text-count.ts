import { isBlank } from '../text/chars.ts';
import type { Range } from '../text/range.ts';

/** A paragraph, counted as Word does. */
export interface TextCount {
  readonly words: number;
  readonly characters: number;
  readonly charactersWithBlanks: number;
}

/**
 * Every Chinese character and every mark that Chinese fonts have (，“—℃≥①, full-width digits) is a word of its own, a run of anything else is
 * one: GDP, 2025, 4.5%, PM2.5. The pieces are those of one paragraph.
 */
export function countText(text: string, pieces: readonly Range[]): TextCount {
  let words = 0;
  let characters = 0;
  let blanks = 0;
  let inRun = false;
  for (const { start, end } of pieces) {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      // Nearly all of a plan are Chinese characters.
      if (code > LAST_BLANK && code < FIRST_SURROGATE) {
        words++;
        characters++;
        inRun = false;
        continue;
      }
      if (isInvisible(code)) continue;
      if (isBlank(code)) {
        blanks++;
        inRun = false;
        continue;
      }
      const alone = standsAlone(code);
      if (alone || !inRun) words++;
      inRun = !alone;
      characters++;
      if (isHighSurrogate(code) && at + 1 < end) at++;
    }
  }
  return { words, characters, charactersWithBlanks: characters + blanks };
}

/** The ideographic blank; behind it come Chinese characters and their punctuation. */
const LAST_BLANK = 0x3000;
const FIRST_SURROGATE = 0xd800;
/** Where punctuation that Chinese fonts set begins: ‐ — ‘ “ …; behind it come all other signs, Chinese and full-width forms. */
const FIRST_WIDE = 0x2010;
/** Signs of Chinese text before that: 45°, ±2, 三·八, 2×5, 6÷2, §3. */
const wideSigns = '°±·×÷§';

function standsAlone(code: number): boolean {
  return code >= FIRST_WIDE || (code >= 0xa7 && wideSigns.includes(String.fromCharCode(code)));
}

/** Zero-width blanks and joiners, the byte-order mark, selectors behind an emoji. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

function isHighSurrogate(code: number): boolean {
  return code >= FIRST_SURROGATE && code <= 0xdbff;
}
