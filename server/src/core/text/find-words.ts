/** A function that says which of some short words stand in a text, in one pass however many there are. All have `length` characters. */
export function shortWordFinder(words: readonly string[], length: number): (text: string) => string[] {
  const wanted = new Set(words);
  const marked = new Uint8Array(1 << 16);
  for (const word of wanted) marked[hashOf(word, 0, length)] = 1;
  return (text) => {
    const found: string[] = [];
    for (let at = 0; at + length <= text.length; at++) {
      if (marked[hashOf(text, at, length)] === 0) continue;
      const word = text.slice(at, at + length);
      if (wanted.has(word)) found.push(word);
    }
    return found;
  };
}

function hashOf(text: string, at: number, length: number): number {
  let hash = 0;
  for (let index = at; index < at + length; index++) hash = (hash * 31 + text.charCodeAt(index)) & 0xffff;
  return hash;
}
