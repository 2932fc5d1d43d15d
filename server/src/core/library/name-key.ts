import { plainText } from '../quantity/plain.ts';
import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';
import { withSameWords } from './same-words.ts';

/** (R&D), (GDP), (GDP为2010年不变价), (按三口之家计算), (五年累计): says again, or says how it is measured. */
const remark =
  /^(?:R&D|GDP|PM2\.5|PM10|COD|CPI|(?:[五5]年)?累计(?:数|值)?|按.*计算|.*(?:不变|可比|当年|现)价(?:格)?(?:计算)?)$/;

/** PM _{2.5} as converters leave it, quotation marks, and the marks of notes. */
const noise = /[_{}“”"‘’'「」*※†‡①-⑳·]/g;

/** (助理) → 助理, (GDP) → nothing. Other brackets belong to the name: 固定资产投资（不含农户）. */
function openBrackets(text: string): string {
  let result = text;
  for (;;) {
    const next = result.replace(/\(([^()]*)\)/g, (_, inner: string) => (remark.test(inner) ? '' : inner));
    if (next === result) return result;
    result = next;
  }
}

/** Half-width, without blanks, marks, quotation marks and brackets. Most names have none of them. */
export function plainName(name: string): string {
  if (/^[\u4e00-\u9fff]+$/.test(name)) return name;
  // NFKC makes Ⅲ and III one.
  const plain = compact(plainText(name)).normalize('NFKC').toUpperCase().replace(noise, '');
  return openBrackets(plain.replaceAll('[', '(').replaceAll(']', ')'));
}

/** 我市居民人均可支配收入, 全社会研发经费投入; not 全市场, 全区域. */
const whole = /^(?:全社会|[全我本][国省市州县区](?![场域际性]))/;

/** 专利拥有量, 企业数量, 就业人数, 律师数; not 指数, 系数, 天数, 次数. */
const count = /(?:拥有量|数量|人数|(?<![系指倍分天次])数)$/;

/**
 * What all prints of one indicator's name have in common: 制造业增加值占地区生产总值的比重 and 制造业增加值占 GDP 比例 have one key, and no two
 * indicators of the catalogue have. The name is given without its unit.
 */
export const nameKey = remember((name: string): string =>
  withSameWords(plainName(name).replace(whole, '')).replace(count, ''),
);
