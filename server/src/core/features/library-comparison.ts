import type { Library } from '../library/library.ts';
import { isOwnPlan } from '../library/own-plan.ts';
import type { Period, Plan } from '../model/plan.ts';
import { compareIndicatorSets, type IndicatorsComparison } from './comparison/indicators.ts';
import { compareSubjects, type SubjectComparison } from './comparison/subjects.ts';
import { listed } from './comparison/wording.ts';

export type { Heading } from './comparison/headings.ts';
export type {
  DifferingIndicator,
  DifferingReference,
  IndicatorsComparison,
  MissingIndicator,
  PrintedIndicator,
  UnitDifference,
} from './comparison/indicators.ts';
export type { ComparedSubject, SubjectComparison, SubjectStatus, Treatment } from './comparison/subjects.ts';

/** A draft beside the reference plans: by titles and indicators, explained, without a score. */
export interface LibraryComparison {
  /** The plans it is laid beside: 益阳“十四五”. */
  readonly plans: readonly string[];
  /** What the comparison rests on and whom it leaves out, as sentences. */
  readonly remarks: readonly string[];
  readonly subjects: SubjectComparison;
  readonly indicators: IndicatorsComparison;
}

/** `stated` is the period that guihua.json or the settings give; it wins over what the text says. */
export function compareWithLibrary(draft: Plan, library: Library, stated: Period | null): LibraryComparison {
  const isOwn = library.plans.map((plan) => isOwnPlan(draft.title, stated ?? draft.period, plan));
  const plans = library.plans.filter((_, at) => !isOwn[at]);
  const own = library.plans.filter((_, at) => isOwn[at]);
  const names = plans.map(({ shortNames }) => shortNames[0]!);
  return {
    plans: names,
    remarks: [
      ...own.map(({ shortNames }) => `${shortNames[0]}与草稿同地同期，不参加对照。`),
      ...(names.length > 0 ? [basis(names)] : []),
    ],
    subjects: compareSubjects(draft, plans),
    indicators: compareIndicatorSets(draft, plans),
  };
}

function basis(names: readonly string[]): string {
  return `与${listed(names)}对照，只看标题和指标名称：没有这样的标题不等于没有写，写法特别的可能认不出。`;
}
