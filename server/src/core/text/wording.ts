import { detached } from './memo.ts';

/**
 * What a line or a paragraph says: one object for one text, in whichever version of a draft it stands. A keystroke changes one line;
 * what was found in the wording of the others need not be looked for again.
 */
export interface Wording {
  readonly text: string;
}

/** Some twenty long drafts. More than that begins anew, so that it cannot grow with the session. */
const MOST_CHARACTERS = 2_000_000;

let known = new Map<string, Wording>();
let characters = 0;

export function wordingOf(text: string): Wording {
  const found = known.get(text);
  if (found) return found;
  if (characters > MOST_CHARACTERS) [known, characters] = [new Map(), 0];
  const wording = { text: detached(text) };
  known.set(wording.text, wording);
  characters += text.length;
  return wording;
}

/** Reads every wording once. `read` must be a function of the text alone; its offsets count from the beginning of the wording. */
export function perWording<Result>(
  read: (text: string, wording: Wording) => Result,
): (wording: Wording) => Result {
  const results = new WeakMap<Wording, Result>();
  return (wording) => {
    const found = results.get(wording);
    if (found !== undefined) return found;
    const result = read(wording.text, wording);
    results.set(wording, result);
    return result;
  };
}
