import { blanks } from './plain.ts';

// A cell is peeled before its number is read: note marks, the brackets of a cumulative value, remarks and years go, one after the
// other, and blanks take their place, so that what is left stands where it stood.

export interface Peeled {
  /** What is left, as long as the cell. */
  readonly text: string;
  /** The mark that points to a note: ①, *, 注1. */
  readonly mark: string | null;
  /** [4.5] and 累计18: the value is that of the whole period. */
  readonly cumulative: boolean;
  /** [4.5, 4.5］, [4.5): one bracket is missing. */
  readonly unbalanced: boolean;
  /** Nothing but a year or a remark was there: 2025年, （预计）. */
  readonly onlyRemark: boolean;
}

const leadingMark = /^\s*(\*+|[※†‡]|[①-⑳])/;
const trailingMark = /(\*+|[※†‡]+|[①-⑳]+|(?<![A-Za-z])[¹²³⁴-⁹]+|[([]?注\d+[)\]]?)\s*$/;

/** Markdown's **4.5** and *4.5*. */
const emphasis = /^(\s*)(\*{1,3}|_{1,3})(?=[^\s*_])(.*[^\s*_])\2(\s*)$/s;

function takeEmphasis(text: string): string {
  return text.replace(
    emphasis,
    (_, before, stars, inner, after) => before + blanks(stars) + inner + blanks(stars) + after,
  );
}

function takeMark(text: string): { text: string; mark: string | null } {
  const found = trailingMark.exec(text) ?? leadingMark.exec(text);
  if (!found) return { text, mark: null };
  const rest = text.slice(0, found.index) + blanks(found[0]) + text.slice(found.index + found[0].length);
  return { text: rest, mark: found[1]!.replace(/[()[\]]/g, '') };
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function isUnbalanced(text: string): boolean {
  return (
    count(text, '[') !== count(text, ']') ||
    count(text, '(') !== count(text, ')') ||
    text.indexOf(']') < text.indexOf('[')
  );
}

/**
 * A remark in brackets goes if it holds no number of its own: 21.5（2024年）, 5（预计）. （左右） and （%） qualify the number, （4.5） is
 * one; 6.5（37） are two values and stay as they are.
 */
function takeRemarks(text: string): string {
  return text.replace(/\(([^()]*)\)/g, (whole, inner: string, at: number) => {
    if (/^\s*\d{4}\s*年\D*$/.test(inner)) return blanks(whole);
    if (/[%‰]|左右|上下|以[上下内]/.test(inner)) return ` ${inner} `;
    if (!/\d/.test(inner)) return blanks(whole);
    return /\d/.test(text.slice(0, at)) ? whole : ` ${inner} `;
  });
}

/** A clause behind the number says more about it, not another value: 4.5-5，努力争取更好结果. */
function takeClause(text: string): string {
  const lastNumber = /^.*\d/s.exec(text)?.[0].length ?? text.length;
  const clause = text.slice(lastNumber).search(/[,;:、。]/);
  return clause < 0 ? text : text.slice(0, lastNumber + clause) + blanks(text.slice(lastNumber + clause));
}

const years = [
  // “十四五”年均增长4.0, "十四五"期间
  /["“”'‘’]?十[一二三四五六七八九]五["“”'‘’]?(?:规划)?(?:期间|时期|期末|末)?/g,
  // 2021-2024年累计降低8.2, 较2020年下降18%
  /(?:较|比|相比|到)?\s*(?:(?:19|20)\d\d年?\s*[-—~至]+\s*)?(?:19|20)\d\d\s*年(?:末|底|度)?/g,
  // 五年累计18
  /[五5]\s*年(?=\s*(?:累计|年均|新增|合计|共|内))内?/g,
];

/** Years and periods are no values. */
function takeYears(text: string): string {
  return years.reduce((rest, pattern) => rest.replace(pattern, blanks), text);
}

/** 6.5[37] are two values, and stay apart. */
function takeBrackets(text: string): string {
  return text.replace(/(?<=\d\s*)\[/g, '|').replace(/[[\]]/g, ' ');
}

/** Nothing to peel: 4001.55, —, an empty cell. Most cells are so. */
function isBare(text: string): boolean {
  return /^[\d\s.—-]*$/.test(text);
}

/** Peels a plain text (see plain.ts). */
export function peel(plain: string): Peeled {
  if (isBare(plain))
    return { text: plain, mark: null, cumulative: false, unbalanced: false, onlyRemark: false };
  const outer = takeMark(takeEmphasis(plain));
  const unbalanced = isUnbalanced(outer.text);
  // The mark may stand inside the bracket: ［4.5*］.
  const inner = takeMark(takeBrackets(outer.text));
  const remarked = takeRemarks(inner.text);
  const clear = takeClause(unbalanced ? remarked.replace(/[()]/g, ' ') : remarked);
  const text = takeYears(clear);
  return {
    text,
    mark: outer.mark ?? inner.mark,
    cumulative: /[[\]]|累计/.test(outer.text),
    unbalanced,
    onlyRemark: text.trim() === '' && inner.text.replace(/[()]/g, '').trim() !== '',
  };
}
