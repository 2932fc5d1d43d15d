import { shortPlace } from '../library/import-plan.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import { periodInWords } from '../model/period.ts';
import { compact } from '../text/chars.ts';
import { valueOfChinese } from '../text/numeral.ts';
import { plainTitle } from './titles.ts';

// Which plan a title or a short name means.

/** `exact` is the official title or a short name in use; `near` wants to be the official title and is not. */
export interface Named {
  readonly plan: ReferencePlan;
  readonly exact: boolean;
}

/** Names of the plans as they can be met in a draft. */
export class PlanNames {
  readonly #plans: readonly ReferencePlan[];
  readonly #byName = new Map<string, ReferencePlan>();

  constructor(plans: readonly ReferencePlan[]) {
    this.#plans = plans;
    for (const plan of plans) {
      for (const name of [plan.title, ...plan.shortNames]) this.#byName.set(plainTitle(name), plan);
    }
  }

  /** The text between 《 and 》. */
  ofTitle(title: string): Named | null {
    const plain = plainTitle(title);
    const known = this.#byName.get(plain);
    if (known) return { plan: known, exact: true };
    const near = this.#plans.find((plan) => isNearly(plain, plan));
    return near ? { plan: near, exact: false } : null;
  }

  /** 永州市 or 永州 at the end of `before`, with the period that follows it: 永州市“十四五”规划纲要. */
  ofPeriod(before: string, words: string): { readonly plan: ReferencePlan; readonly length: number } | null {
    const ordinal = valueOfChinese(words.charAt(1) === '五' ? words.charAt(0) : words.slice(0, 2));
    const bare = before.replace(/[“"‘'\s]*$/, '');
    for (const plan of this.#plans) {
      if (plan.period.ordinal !== ordinal) continue;
      const place = [plan.place, shortPlace(plan.place)].find((name) => bare.endsWith(name));
      if (place) return { plan, length: place.length + before.length - bare.length };
    }
    return null;
  }
}

/** 中共永州市委关于制定…的建议, …中期评估报告, 关于…的说明: documents of their own. */
const otherDocument = /关于|建议|说明|报告|意见|通知|草案|评估|方案|审查|解读|摘要|专项|行动计划/;

/** What the titles of all such plans are made of. */
const parts =
  /国民经济[和与及]社会发展|第?[一二三四五六七八九十]+个?五年?|规划|计划|纲要|[和与及暨的]|[二2][〇0○零][三3][五5]年?|远景目标/g;

/** 湖南省永州市…, 江苏省苏州市…: the province before the place. */
const province = /^[\u4e00-\u9fff]{2,7}?(?:省|自治区)/;

/** 永州市国民经济和社会发展第十四个五年规划纲要 is nearly the official title; 永州市“十四五”旅游发展规划 is another plan. */
function isNearly(title: string, { place, period }: ReferencePlan): boolean {
  const short = shortPlace(place);
  const local = title.startsWith(short) ? title : title.replace(province, '');
  if (otherDocument.test(title) || !local.startsWith(short)) return false;
  if (!/(?:规划|计划|纲要|目标)$/.test(title) || periodInWords(title)?.ordinal !== period.ordinal)
    return false;
  const rest = local.replace(place, '').replace(short, '').replace(parts, '');
  return rest === '' || (rest.length <= 4 && /经济|社会发展/.test(title) && /纲要|目标/.test(title));
}

/** Whether a plan's title and the draft's own name the same plan. */
export function isSamePlan(title: string, { place, period, title: official }: ReferencePlan): boolean {
  const plain = plainTitle(title);
  if (plain.startsWith(plainTitle(official))) return true;
  return plain.startsWith(compact(place)) && periodInWords(title)?.ordinal === period.ordinal;
}
