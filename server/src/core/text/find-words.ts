/** Which of some short words stand in the text, found in one pass however many there are. All words have `length` characters. */
export function findWords(text: string, words: Iterable<string>, length: number): Set<string> {
  const wanted = new Set(words);
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  const marked = new Uint8Array(1 << 16);
  for (const word of wanted) marked[hashOf(word, 0, length)] = 1;
  for (let at = 0; at + length <= text.length; at++) {
    if (marked[hashOf(text, at, length)] === 0) continue;
    const word = text.slice(at, at + length);
    if (wanted.has(word)) found.add(word);
  }
  return found;
}

function hashOf(text: string, at: number, length: number): number {
  let hash = 0;
  for (let index = at; index < at + length; index++) hash = (hash * 31 + text.charCodeAt(index)) & 0xffff;
  return hash;
}
