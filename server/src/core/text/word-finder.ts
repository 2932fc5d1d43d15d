/** Finds words of a list in a long text: one look at every character, whatever the length of the list. */
export class WordFinder {
  readonly #byFirst = new Map<number, string[]>();
  readonly #isFirst = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      this.#isFirst[first] = 1;
      const others = this.#byFirst.get(first);
      if (others) others.push(word);
      else this.#byFirst.set(first, [word]);
    }
    for (const words of this.#byFirst.values()) words.sort((a, b) => b.length - a.length);
  }

  /** In order of the text; of words at one place the longest, and none within another. */
  find(text: string): { readonly word: string; readonly start: number }[] {
    const found: { word: string; start: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#isFirst[code] === 0) continue;
      const word = this.#byFirst.get(code)!.find((one) => text.startsWith(one, at));
      if (!word) continue;
      found.push({ word, start: at });
      at += word.length - 1;
    }
    return found;
  }
}
