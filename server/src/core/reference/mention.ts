import type { ReferencePlan } from '../library/reference-plan.ts';
import type { NodeKind } from '../model/plan.ts';
import type { Numeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';

// What a draft says when it points somewhere, before it is known whether the place exists.

/** A title, name or value that stands beside a number: “建设现代化产业体系”, without its quotation marks. */
export interface Quoted {
  readonly text: string;
  readonly range: Range;
}

/** 本章, 上一节, 下一章 */
export type Relation = 'this' | 'previous' | 'next';

/** One level of a place: 第五章 of 第五章第二节. */
export interface Step {
  readonly kind: NodeKind;
  /** null for 本章, 上一节. */
  readonly numeral: Numeral | null;
  readonly relation: Relation | null;
  readonly title: Quoted | null;
}

/** Whose place it is: the draft's own, or that of a plan in the library. */
export type Owner = ReferencePlan | null;

interface MentionBase {
  readonly owner: Owner;
  /** The place with the name of its plan, without quoted title and value: 《永州市…纲要》第十六章第一节. */
  readonly range: Range;
  /** Without the name of the plan. */
  readonly place: Range;
  /** 见, 详见 or 本规划 stands before it: it cannot be meant otherwise. */
  readonly explicit: boolean;
}

/** 第五章第二节“…”, 本章第二节, 上一节 */
export interface SectionMention extends MentionBase {
  readonly type: 'section';
  readonly steps: readonly Step[];
}

/** 专栏3“…”, 表2, 附图4 */
export interface CaptionMention extends MentionBase {
  readonly type: 'caption';
  readonly kind: 'box' | 'table' | 'figure';
  readonly numeral: Numeral;
  /** 附表1 is another table than 表1. */
  readonly appended: boolean;
  readonly title: Quoted | null;
}

/** A figure ascribed to an indicator: 2025年达到54%. */
export interface StatedValue extends Quoted {
  readonly year: number | null;
}

/** 第13项指标“常住人口城镇化率”, 指标“常住人口城镇化率”2025年达到54% */
export interface IndicatorMention extends MentionBase {
  readonly type: 'indicator';
  readonly numeral: Numeral | null;
  readonly name: Quoted | null;
  readonly value: StatedValue | null;
}

/** 《永州市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》, 永州市“十四五”规划纲要 */
export interface PlanMention extends MentionBase {
  readonly type: 'plan';
  readonly owner: ReferencePlan;
  /** The name without 《》. */
  readonly name: Quoted;
  /** Nearly the official title, but not it. */
  readonly misquoted: boolean;
}

export type Mention = SectionMention | CaptionMention | IndicatorMention | PlanMention;
export type PlaceMention = Exclude<Mention, PlanMention>;
