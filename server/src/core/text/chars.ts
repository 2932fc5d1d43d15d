// Character classes that Chinese plans need. All take UTF-16 code units; characters outside the basic plane count as "other".

export const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/** Blank within a line: space, tab, U+3000, no-break and typographic spaces, byte-order mark. */
export function isBlank(code: number): boolean {
  if (code === 32 || code === TAB) return true;
  if (code < 0xa0) return code === 0x0b || code === 0x0c;
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === BYTE_ORDER_MARK ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0x205f
  );
}

export function isLineBreak(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** 。！？；and their half-width forms except the full stop, which also stands in 4.5 and PM2.5. */
export function endsClause(code: number): boolean {
  switch (code) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 0x21: // !
    case 0x3f: // ?
    case 0x3b: // ;
      return true;
    default:
      return false;
  }
}

/** ，、：and their half-width forms: a line that ends so is not finished. */
export function leavesOpen(code: number): boolean {
  switch (code) {
    case 0xff0c: // ，
    case 0x2c: // ,
    case 0x3001: // 、
    case 0xff1a: // ：
    case 0x3a: // :
    case 0x2014: // —
    case 0x2d: // -
      return true;
    default:
      return false;
  }
}

/** ，、 and the half-width comma. */
export function isComma(code: number): boolean {
  return code === 0xff0c || code === 0x2c || code === 0x3001;
}

export function isColon(code: number): boolean {
  return code === 0xff1a || code === 0x3a;
}

/** ”’）》】］〕 and the half-width forms: what may follow the full stop of a sentence. */
export function closes(code: number): boolean {
  switch (code) {
    case 0x201d:
    case 0x2019:
    case 0xff09:
    case 0x300b:
    case 0x3011:
    case 0xff3d:
    case 0x3015:
    case 0x300d:
    case 0x29:
    case 0x5d:
    case 0x22:
      return true;
    default:
      return false;
  }
}

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Without any blank or line break: 目　录 → 目录, 完成省\n下达指标 → 完成省下达指标. Only for short texts. */
export function compact(text: string): string {
  return text.replace(/[\s\u200b-\u200d]+/g, '');
}
