/** Bits of the table of characters. */
const FIRST = 1;
const SECOND = 2;

export interface FoundWord {
  readonly word: string;
  readonly start: number;
}

/** Finds words of a list in a long text: a look at each character and the next, whatever the length of the list. */
export class WordFinder {
  readonly #byFirst = new Map<number, string[]>();
  readonly #characters = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) if (word !== '') this.#add(word);
    for (const words of this.#byFirst.values()) words.sort((a, b) => b.length - a.length);
  }

  #add(word: string): void {
    const first = word.charCodeAt(0);
    this.#characters[first]! |= FIRST;
    // Behind a word of one character anything may stand.
    if (word.length > 1) this.#characters[word.charCodeAt(1)]! |= SECOND;
    else for (const code of this.#characters.keys()) this.#characters[code]! |= SECOND;
    this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), word]);
  }

  /** In order of the text; of words at one place the longest, and none within another. */
  find(text: string): FoundWord[] {
    const found: FoundWord[] = [];
    const characters = this.#characters;
    let bits = characters[text.charCodeAt(0)]!;
    for (let at = 0; at < text.length; at++) {
      const next = at + 1 < text.length ? characters[text.charCodeAt(at + 1)]! : SECOND;
      const maybe = (bits & FIRST) !== 0 && (next & SECOND) !== 0;
      bits = next;
      const word = maybe ? this.#wordAt(text, at) : undefined;
      if (!word) continue;
      found.push({ word, start: at });
      at += word.length - 1;
      bits = characters[text.charCodeAt(at + 1)] ?? 0;
    }
    return found;
  }

  #wordAt(text: string, at: number): string | undefined {
    const words = this.#byFirst.get(text.charCodeAt(at))!;
    for (const word of words) if (text.startsWith(word, at)) return word;
    return undefined;
  }
}
