import { placeInTitle } from '../library/place.ts';
import type { Plan } from '../model/plan.ts';
import { remember } from '../text/memo.ts';
import type { Subject } from './claim.ts';
import type { Stated } from './stated.ts';
import { listVerbs } from './words.ts';

/** Words for the area a plan is for: 全市 and 岚川市 in the plan of 岚川市. */
export interface OwnArea {
  /** 市 of 全市, 我市, 本市; null where the text does not say what it is. */
  readonly level: string | null;
  /** 岚川市 and 岚川; the longer first. */
  readonly names: readonly string[];
}

export function ownArea({ title, source }: Plan): OwnArea {
  const place = title && placeInTitle(title);
  if (!place) return { level: usualLevel(source.text), names: [] };
  if (place === '全国') return { level: '国', names: ['全国', '我国'] };
  const level = /自治区$/.test(place) ? '区' : (/[省市县区州旗盟]$/.exec(place)?.[0] ?? null);
  const short = place.replace(/(?:自治)?[省市县区州旗盟]$/, '');
  return { level, names: short.length >= 2 ? [place, short] : [place] };
}

/** A report without title says 全市 over and over. */
function usualLevel(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, level] of text.matchAll(/[全我]([国省市州县区旗])(?![场域际性位])/g))
    counts.set(level!, (counts.get(level!) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 3 && most[1] >= 2 * (second?.[1] ?? 0) ? most[0] : null;
}

const area =
  '中心城区|主城区|城区|(?<!全)市区|县域|县城|园区|开发区|高新区|经开区|新区|片区|功能区|示范区|保税区|自贸区|试验区|组团|农村|乡村|(?<![^,，;；。、])全[国省球]|都市圈|城市群|经济区|经济带|流域|港区|各县|县市区|县（市|\\d县|[\u4e00-\u9fff]{2}(?:县|(?<![地成社])区|(?<![城乡])镇|(?<!城)乡)(?![域级别块位镇村])';

/** Parts of the area, what lies beyond it, and other documents. */
const others = new RegExp(`${area}|其中|《`);

const startsWithOther = new RegExp(`^[^，,。]{0,3}(?:${area})`);

/** 沿江经济带：……: a paragraph about a part says so at its head. */
const opensWithOther = new RegExp(`^[^，,。]{0,8}(?:${area})[^，,。]{0,4}[：:。，,]`);

/** 高新区7个, 园区由5个增加到10个: what is counted is no subject. */
const counted = new RegExp(`(?:${area})(?:由|从|达到?|共)?\\d+[个家处座]`, 'g');

/**
 * Whose the value is. 全市 and the place's own name say it; without them it is the area's unless the sentence has spoken of another one:
 * 中心城区建成区面积达到110平方公里，人口达到100万.
 */
export function subjectOf(stated: Stated, own: OwnArea, context: string): Subject {
  const { whole, lead, listHead } = stated;
  if (lead.includes('其中') || listVerbs.test(listHead)) return 'other';
  if (whole !== null) return isOwn(whole, own) ? 'own' : 'other';
  const before = sinceOwn(stated.before, own);
  return speaksOfOther(before) || opensWithOther.test(context) ? 'other' : 'own';
}

/** 中心城区空气质量优良天数比率 is an indicator; 中心城区人口, which no table has, is another's. */
export function namesOther({ name }: Stated): boolean {
  return startsWithOther.test(name);
}

const speaksOfOther = remember((words) => others.test(words.replace(counted, '')));

function isOwn(whole: string, { level }: OwnArea): boolean {
  return level !== null && whole.endsWith(level);
}

/** What stands behind the last 全市: it brings the sentence back to the whole. */
function sinceOwn(before: string, { level }: OwnArea): string {
  if (level === null) return before;
  const at = Math.max(...['全', '我', '本'].map((word) => before.lastIndexOf(word + level)));
  return at < 0 ? before : before.slice(at + 2);
}

/** 岚川市常住人口城镇化率 → 常住人口城镇化率; null where the name does not begin with the place's own. */
export function withoutPlace(name: string, { names }: OwnArea): string | null {
  const own = names.find((one) => name.startsWith(one) && name.length > one.length + 1);
  return own ? name.slice(own.length).replace(/^(?:全[市省县区州]|的)/, '') : null;
}
