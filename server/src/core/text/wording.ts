import { detached } from './memo.ts';

/**
 * What a line or a paragraph says: one object for one text, in whichever version of a draft it stands. A keystroke changes one line;
 * what was found in the wording of the others need not be looked for again.
 */
export interface Wording {
  readonly text: string;
  /** What the readers found in it, by their numbers. */
  readonly read: unknown[];
}

/** Some twenty long drafts. More than that begins anew, so that it cannot grow with the session. */
const MOST_CHARACTERS = 2_000_000;

let known = new Map<string, Wording>();
let characters = 0;

export function wordingOf(text: string): Wording {
  const found = known.get(text);
  if (found) return found;
  if (characters > MOST_CHARACTERS) [known, characters] = [new Map(), 0];
  const wording = { text: detached(text), read: [] };
  known.set(wording.text, wording);
  characters += text.length;
  return wording;
}

let readers = 0;

/**
 * Reads every wording once. `read` must be a function of the text alone; its offsets count from the beginning of the wording. For
 * readers that live as long as the program: each has a place in every wording, since a list is asked ten times as fast as a WeakMap.
 */
export function perWording<Result>(
  read: (text: string, wording: Wording) => Result,
): (wording: Wording) => Result {
  const reader = readers++;
  return (wording) => {
    const found = wording.read[reader];
    if (found !== undefined) return found as Result;
    const result = read(wording.text, wording);
    wording.read[reader] = result;
    return result;
  };
}

/** The same for a reader that is itself made for a while: what it found goes with it. */
export function perWordingForNow<Result>(read: (text: string) => Result): (wording: Wording) => Result {
  const results = new WeakMap<Wording, Result>();
  return (wording) => {
    const found = results.get(wording);
    if (found !== undefined) return found;
    const result = read(wording.text);
    results.set(wording, result);
    return result;
  };
}
