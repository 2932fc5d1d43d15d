import type { ReferencePlan, ReferenceRow } from '../library/reference-plan.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Mention, Quoted, StatedValue } from './mention.ts';
import type { Place } from './places.ts';

/** As `guihua references` names them. */
export type ReferenceKind =
  | 'section'
  | 'box'
  | 'table'
  | 'figure'
  | 'indicator'
  | 'note'
  | 'plan'
  | 'plan-section'
  | 'plan-box'
  | 'plan-indicator';

export type ReferenceStatus = 'resolved' | 'unresolved' | 'mismatch';

/** What a reference leads to. */
export type Target =
  | { readonly type: 'place'; readonly plan: ReferencePlan | null; readonly place: Place }
  | { readonly type: 'row'; readonly plan: null; readonly row: IndicatorRow }
  | { readonly type: 'reference-row'; readonly plan: ReferencePlan; readonly row: ReferenceRow }
  | { readonly type: 'plan'; readonly plan: ReferencePlan };

/** A place that might have been meant, and the characters that would say so. */
export interface Suggestion {
  /** 第五章第三节“推动制造业升级” */
  readonly label: string;
  readonly edit: TextEdit;
}

export type Trouble =
  /** There is no such place. */
  | { readonly type: 'missing'; readonly suggestions: readonly Suggestion[] }
  /** The place bears another title. */
  | { readonly type: 'title'; readonly quoted: Quoted; readonly title: string }
  /** The title stands under another number now. */
  | { readonly type: 'stale'; readonly quoted: Quoted; readonly title: string; readonly now: Suggestion }
  /** 第13项指标 stands beside the name of another indicator than `name`. */
  | {
      readonly type: 'name';
      readonly quoted: Quoted;
      readonly name: string;
      readonly suggestions: readonly Suggestion[];
    }
  /** The plan's table has another value. */
  | {
      readonly type: 'value';
      readonly stated: StatedValue;
      readonly printed: string;
      readonly year: number | null;
    }
  /** Nearly the official title of a plan. */
  | { readonly type: 'misquoted'; readonly name: Quoted; readonly title: string };

/** A reference with what it leads to. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly mention: Mention;
  readonly range: Range;
  /** null where there is no such place, or where it is not plain which of several is meant. */
  readonly target: Target | null;
  readonly status: ReferenceStatus;
  readonly trouble: Trouble | null;
}

type TroubleOf<Type extends Trouble['type']> = Extract<Trouble, { readonly type: Type }>;

/** A reference with which something is wrong. */
export type Troubled<Type extends Trouble['type'] = Trouble['type']> = Reference & {
  readonly trouble: TroubleOf<Type>;
};

export function isTroubled(reference: Reference): reference is Troubled {
  return reference.trouble !== null;
}
