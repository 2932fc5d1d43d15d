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
 * Reads every wording once. `read` must be a function of the text alone; its offsets count from the beginning of the wording. Called
 * when the program starts: every wording has a place for each reader, since a list is asked ten times as fast as a WeakMap.
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

/**
 * Makes readers that are themselves made anew now and then, as the words to look for change. What the latest of them found in a wording
 * is remembered.
 */
export function readersInTurn<Result>(): (
  read: (text: string, wording: Wording) => Result,
) => (wording: Wording) => Result {
  const latest = perWording(() => ({ reader: 0, found: null as Result | null }));
  let made = 0;
  return (read) => {
    const reader = ++made;
    return (wording) => {
      const known = latest(wording);
      if (known.reader !== reader) {
        known.reader = reader;
        known.found = read(wording.text, wording);
      }
      return known.found as Result;
    };
  };
}
