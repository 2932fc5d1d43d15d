// A hash has 24 bits, which are four characters of base64: a list of hashes is a text that JSON carries without loss.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(128);
for (const [value, char] of [...alphabet].entries()) values[char.charCodeAt(0)] = value;

/** Sorted and each once, so that nothing of the order in the text is left. */
export function writeHashes(hashes: Iterable<number>): string {
  let text = '';
  for (const hash of [...new Set(hashes)].sort((a, b) => a - b)) {
    for (const shift of [18, 12, 6, 0]) text += alphabet.charAt((hash >> shift) & 63);
  }
  return text;
}

export function readHashes(text: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + 4 <= text.length; at += 4) {
    let hash = 0;
    for (let next = at; next < at + 4; next++) hash = (hash << 6) | (values[text.charCodeAt(next)] ?? 0);
    hashes.push(hash);
  }
  return hashes;
}
