import data from '../../../library/reduplications.json';

// What stands doubled by accident (机构机构, 基 | 基础) and what Chinese doubles (家家户户, 一个一个). Most characters and words may meet
// themselves for a good reason (人民民主, 地基基础, 创业创新), so that the lists name those that practically never do.

const characters = new Set(data.neverDoubled.characters);
const words = new Set(data.neverDoubled.words.split(' '));
const { reduplications } = data;

/** Longest of `reduplications`. */
const REACH = 6;

/**
 * Whether `length` characters at `at` and the same again behind them are an accident. What is longer than a word is one, unless it
 * counts things off: 一个项目一个项目.
 */
export function isAccident(text: string, at: number, length: number): boolean {
  const word = text.slice(at, at + length);
  if (!isListed(word) || text.startsWith('再', at + 2 * length)) return false;
  const around = text.slice(Math.max(0, at - REACH), at + 2 * length + REACH);
  return !reduplications.some((known) => around.includes(known));
}

function isListed(word: string): boolean {
  if (word.length === 1) return characters.has(word);
  if (word.length === 2) return words.has(word);
  // 稳就业保就业保民生: three characters may be a row of shorter words.
  return word.length > 3 && !/[一十]/.test(word);
}
