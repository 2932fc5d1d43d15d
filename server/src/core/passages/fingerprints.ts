// Winnowing (Schleimer, Wilkerson and Aiken, 2003): of all runs of GRAM characters, the least hash in every WINDOW of them is kept.

/**
 * Twelve characters: 推动经济社会高质量发展 and other set phrases are shorter, so that they alone are no fingerprint; a reworded
 * sentence still keeps some.
 */
export const GRAM = 12;

/** Two texts that have GRAM + WINDOW - 1 = 21 characters in common share a fingerprint; one in five and a half is kept. */
export const WINDOW = 10;

/** Three bytes: by chance alone, one of a thousand runs of a draft is found in a plan, and no two beside each other. */
export const HASH_BITS = 24;

const BASE = 0x01000193;

/** The hash of every run of GRAM characters, by where the run starts; each follows from the one before. */
export function gramHashes(codes: Uint16Array): Uint32Array {
  const count = Math.max(0, codes.length - GRAM + 1);
  const hashes = new Uint32Array(count);
  let leaving = 1;
  for (let at = 0; at < GRAM; at++) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  for (let at = 0; at < codes.length; at++) {
    rolling = (Math.imul(rolling, BASE) + codes[at]!) | 0;
    if (at >= GRAM) rolling = (rolling - Math.imul(codes[at - GRAM]!, leaving)) | 0;
    if (at >= GRAM - 1) hashes[at - GRAM + 1] = mixed(rolling);
  }
  return hashes;
}

/** Spreads what the last characters say over all bits, so that the least hash is any of them; the first bits stay. */
function mixed(rolling: number): number {
  let hash = Math.imul(rolling ^ (rolling >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}

/** Where the kept hashes stand: the least of every window, the last of several. */
export function winnow(hashes: Uint32Array): number[] {
  const kept: number[] = [];
  let least = -1;
  for (let end = Math.min(WINDOW, hashes.length); end > 0 && end <= hashes.length; end++) {
    const start = Math.max(0, end - WINDOW);
    const before = least;
    if (least < start) {
      least = start;
      for (let at = start + 1; at < end; at++) if (hashes[at]! <= hashes[least]!) least = at;
    } else if (hashes[end - 1]! <= hashes[least]!) least = end - 1;
    if (least !== before) kept.push(least);
  }
  return kept;
}
