import type { Plan } from '../../model/plan.ts';
import { paragraphAt } from '../../model/prose.ts';
import { contains, type Range } from '../../text/range.ts';

// Chinese has no blanks between words. A word stands for itself where what is around it cannot belong to it: 地区生产总值 does in
// 提高地区生产总值、, not in 人均地区生产总值.

/** “两山”示范区 is a name of its own: a quotation that ends is no mark. */
const mark = '[\\s，。；：、！？“"‘《〈「『（()）【】［］\\[\\]…—\\-*|>,;:.．]';

/** Prepositions, not the ends of 自由, 相对, 方向, 出让, 行为, 成本. */
const preposition =
  '将|(?<!天)使|(?<![出转])让|(?<![绝相结])对|(?<![定方导])向|按|以|把|(?<!自)由|从|在|如|于|(?<!行)为|到|至|(?<![成资样基根])本|该';

const time = '[\\d〇○零一二三四五六七八九]年|[全每今去明当近]年|期间|时期|末';

/** What ends before a name begins: a mark, 全市, 到2030年, a word that takes a noun and is none itself: 入驻. */
const boundary = new RegExp(
  `(?:^|${mark}|[全我本该][国省市州县区旗]的?|${time}|${preposition}|其中|包括|指标|力争|确保|实现|支持|鼓励|打造|依托|围绕|发挥|` +
    '纳入|入驻|落户|进入|融入|设立|做强|做优|形成|根据|按照|通过|关于|提出)$',
);

/** Words that may belong to a longer name, unless they begin a clause: ，加快建设示范区, but 生态文明建设示范区. */
const verb =
  /(?:推动|推进|加快|促进|提高|提升|增加|扩大|降低|控制|稳定|保持|保障|完成|建设|创建|完善|优化|加强|强化|深化|改善|统筹|引导|实施|编制|落实|服务|对接|带动|进一步|稳步|逐步|持续|不断|大力|积极|着力|全面|深入|扎实|有序|加速|合力|共同|切实|高标准|高质量|高水平|努力|继续|重点|大幅|显著|明显)$/;

/** 率, 值, 额: what names of indicators end in; 城镇 and 基本医疗保险 are none by themselves. */
const nameEnd = '率值额量数重例度入积程口命龄耗资费';

export function endsLikeName(words: string): boolean {
  return nameEnd.includes(words.slice(-1));
}

/** 常住人口城镇化率和, 地区生产总值、; not 城镇和 or 城镇、 before 农村居民人均可支配收入, where 城镇 has its noun behind it. */
const joined = new RegExp(`(?:^|[${nameEnd}》”"）)\\s])(?:[、和与及或]|以及)$`);

const joint = /(?:[、和与及或]|以及)$/;

export function endsBefore(text: string, start: number): boolean {
  const words = text.slice(Math.max(0, start - FARTHEST), start).replace(/[\r\n]+[ \t\u3000>]*$/, '\n');
  return joint.test(words) ? joined.test(words) : boundary.test(withoutVerbs(words));
}

/** Longer than the words before a name that matter: 进一步推动稳步提高. */
const FARTHEST = 16;

function withoutVerbs(words: string): string {
  const shorter = words.replace(verb, '');
  return shorter === words ? words : withoutVerbs(shorter);
}

/** In a paragraph of running text, or in a title that opens one. */
export function isInProse(plan: Plan, { start }: Range): boolean {
  return paragraphAt(plan, start)?.kind === 'text';
}

export function isInNotes({ tables }: Plan, { start }: Range): boolean {
  return tables.some(({ notes }) => notes.some((note) => contains(note, start)));
}

/** Within the name of a document, which is not the draft's to change: 《示范区总体规划》. */
export function isInDocumentName(text: string, { start, end }: Range): boolean {
  const line = text.slice(Math.max(0, start - 90), start);
  const open = Math.max(line.lastIndexOf('《'), line.lastIndexOf('〈'));
  if (open < 0 || /[》〉\n]/.test(line.slice(open))) return false;
  return /^[^《\n]{0,90}[》〉]/.test(text.slice(end, end + 91));
}
