import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';

// Titles as they are compared: how blanks, quotation marks and digits are set makes no difference.

/** “ 一体两翼 ” and 一体两翼, 二○三五 and 二〇三五, （一） and (一) are the same. */
export const plainTitle = remember((title: string): string =>
  compact(title)
    .normalize('NFKC')
    .replace(/[“”"‘’'「」『』《》〈〉]/g, '')
    .replace(/[○零]/g, '〇')
    .replace(/[,，、;；:：.。·—\-()（）]/g, ''),
);

/** Quotation marks within quotation marks are single ones: 专栏15“‘十四五’时期重点工程”. */
export function innerQuotes(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}

export function sameTitle(a: string, b: string): boolean {
  return plainTitle(a) === plainTitle(b);
}

/** Whether `quoted` may be a short form of the title: 统筹推进基础设施 for 统筹推进基础设施建设. */
export function abbreviates(quoted: string, title: string): boolean {
  const [short, whole] = [plainTitle(quoted), plainTitle(title)];
  return short.length >= 4 && whole.includes(short);
}
