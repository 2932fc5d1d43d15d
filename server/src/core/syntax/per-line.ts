import { perWording } from '../text/wording.ts';
import { lineAlone } from './classify.ts';
import type { Line } from './line.ts';

/** What a line says by itself: read once for each wording, from the line as if it were the whole text. */
export function perLine<Result>(read: (text: string, line: Line) => Result): (line: Line) => Result {
  const known = perWording((text, wording) => read(text, lineAlone(wording)));
  return ({ wording }) => known(wording);
}
