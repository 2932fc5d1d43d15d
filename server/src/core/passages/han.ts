import { isHan } from '../text/chars.ts';
import type { Range } from '../text/range.ts';

/** The Chinese characters of a text and where each of them stands. What copying and conversion change is not among them. */
export interface HanText {
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
}

/** 二〇三五, as scans print it with various circles. */
const ZERO = 0x3007;

/** Blanks, line ends, punctuation, digits and letters do not count. `skipped` is in order of the text. */
export function hanText(text: string, skipped: readonly Range[] = []): HanText {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let count = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while (next < skipped.length && skipped[next]!.end <= at) next++;
    if (next < skipped.length && skipped[next]!.start <= at) {
      at = skipped[next]!.end - 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (!isHan(code) || code === ZERO) continue;
    codes[count] = code;
    offsets[count++] = at;
  }
  return { codes: codes.subarray(0, count), offsets: offsets.subarray(0, count) };
}
