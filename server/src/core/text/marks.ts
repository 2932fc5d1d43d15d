// Chinese punctuation, by what stands on which side of it.

const OPENING = '“‘（《〈【〔［「『';
const CLOSING = '”’）》〉】〕］」』';
const STOPS = '，。、；：！？';

export function isOpening(char: string): boolean {
  return char !== '' && OPENING.includes(char);
}

export function isClosing(char: string): boolean {
  return char !== '' && CLOSING.includes(char);
}

/** ，。、；：！？ */
export function isWideStop(char: string): boolean {
  return char !== '' && STOPS.includes(char);
}
