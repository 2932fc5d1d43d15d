import { periodOf } from '../model/period.ts';
import type { Period, Plan } from '../model/plan.ts';
import { parsePlan } from '../parse.ts';
import { compact } from '../text/chars.ts';
import { createSource } from '../text/source.ts';
import { importPlan, shortNamesOf } from './import-plan.ts';
import { placeInTitle } from './place.ts';
import type { ReferencePlan } from './reference-plan.ts';

/** A plan as an author hands it in. */
export interface PlanText {
  readonly text: string;
  /** Of the bytes; core has nothing to compute it with. */
  readonly sha256: string;
  /** Where it comes from: 参考/长沙十五五.txt */
  readonly source: string;
}

/** What the author says of a plan; it is taken before what its text says. */
export interface Stated {
  readonly id?: string;
  readonly title?: string;
  readonly place?: string;
  readonly period?: Period;
  /** Beyond those that follow from place and period. */
  readonly shortNames?: readonly string[];
  /** Counties and districts. */
  readonly places?: readonly string[];
}

/** A plan with its full text, or in Chinese why the text cannot be used as one. */
export function importText(
  { text: read, sha256, source }: PlanText,
  stated: Stated = {},
): ReferencePlan | string {
  const text = read.replace(/^\ufeff/, '');
  if (text.trim() === '') return '文件是空的';
  const plan = parsePlan(createSource(text));
  if (plan.kind === 'report') return '读起来是一份工作报告，不是规划';
  if (plan.outline.length === 0) return '不像规划：没有篇、章、节标题，也没有专栏';
  const title = stated.title ?? officialTitle(plan);
  if (!title) return '找不到规划的标题，请用 title 写明';
  const place = stated.place ?? placeInTitle(title);
  if (!place) return `从标题“${title}”看不出是哪里的规划，请用 place 写明`;
  const period = stated.period ?? plan.period ?? periodOfYears(title);
  if (!period) return `从标题“${title}”看不出是哪个五年规划，请用 period 写明`;
  const id = stated.id ?? `${place}-${period.ordinal}`;
  const { places = [] } = stated;
  const imported = importPlan(plan, { id, place, title, places, source, sha256 }, period);
  return { ...imported, shortNames: shortNames(title, place, period, stated.shortNames), text };
}

/** As one would quote it: without 《》, without blanks from a broken line, without （草案）. */
function officialTitle({ title }: Plan): string {
  return compact(title ?? '')
    .replace(/^《(.*)》$/, '$1')
    .replace(/[（(](?:草案|送审稿|审议稿|征求意见稿|讨论稿|初稿)[）)]$/, '');
}

/** 云汀市国民经济和社会发展规划纲要（2026—2030年） */
function periodOfYears(title: string): Period | null {
  const years = /(20\d\d)年?[—－–\-~～至]+(20\d\d)年?/.exec(compact(title));
  if (!years || Number(years[2]) - Number(years[1]) !== 4) return null;
  return periodOf((Number(years[2]) - 1955) / 5);
}

/**
 * 云汀“十五五”规划 is the plan for everything. What is for agriculture alone (云汀市“十五五”农业农村现代化规划) is called by its title,
 * so that the two are not taken for each other.
 */
function shortNames(
  title: string,
  place: string,
  { ordinal }: Period,
  stated: readonly string[] = [],
): string[] {
  const names = isForEverything(title, place)
    ? [...shortNamesOf(place, ordinal), ...(place === '全国' ? shortNamesOf('国家', ordinal) : []), ...stated]
    : [...stated, title];
  return [...new Set(names)];
}

function isForEverything(title: string, place: string): boolean {
  const rest = title.slice(title.indexOf(place) + place.length);
  return (
    /国民经济|经济和?社会发展/.test(title) ||
    /^(?:第[一二三四五六七八九十\d]{1,3}个|[“"]?[一二三四五六七八九十]{1,2})五[”"年]?(?:规划|计划|发展)/.test(
      rest,
    )
  );
}
