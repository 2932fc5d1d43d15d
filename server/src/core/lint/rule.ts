import type { Claim } from '../claim/claim.ts';
import type { Library } from '../library/library.ts';
import type { Period, Plan } from '../model/plan.ts';
import type { Sequence } from '../model/sequence.ts';
import type { TocMatch } from '../model/toc-match.ts';
import type { Reference } from '../reference/reference.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Suppression } from './suppression.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A change that mends a finding. All of its edits go together, in one undoable step. */
export interface Fix {
  /** What it does, as a command to the author: 改为“第四章”. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** What a rule yields. */
export interface Problem {
  readonly range: Range;
  /** In Chinese: what is wrong, why it matters, what to do. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** Best first. */
  readonly fixes?: readonly Fix[];
  /** Lighter than the rule's own: explained by rounding, a matter of prices. */
  readonly severity?: Severity;
  /** The fix needs the author's eye although the rule's fixes are safe. */
  readonly needsReview?: boolean;
}

/** A problem as the outside sees it: with the rule and the severity that settings gave it. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
  /** Whether the first fix may be applied without asking. */
  readonly safe: boolean;
}

export interface RuleExample {
  /** Text with the faulty characters between ⟦ and ⟧. */
  readonly bad: string;
  /** The same text put right; what the first fix makes of it where the rule has one. */
  readonly good: string;
  /** Text of an invented reference plan that the example is held against. */
  readonly reference?: string;
  /** As the project's settings would give them. */
  readonly terms?: readonly Term[];
}

/** 常住人口城镇化率 is to be written, not 城镇化水平. */
export interface Term {
  readonly preferred: string;
  readonly forbidden: readonly string[];
  /** Why, or where the word is laid down. */
  readonly note?: string;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  /** As the author states it, otherwise as the plan says. */
  readonly period: Period | null;
  /** The words that the project agreed on. */
  readonly terms: readonly Term[];
  readonly library: Library;
  readonly sequences: readonly Sequence[];
  readonly toc: TocMatch;
  /** What points to a place in the draft or in a plan of the library. */
  readonly references: readonly Reference[];
  /** What the running text states of indicators, with figures. */
  readonly claims: readonly Claim[];
  /** Suppressions that dropped nothing; known to rules of the last phase only. */
  readonly idle: readonly Suppression[];
}

export interface RuleDefinition {
  /** group/name, stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** Whether it runs where the settings do not name it; `severity` is what it has once it is switched on. */
  readonly enabled: boolean;
  /** Version in which the rule first appeared. */
  readonly since: string;
  readonly fixable: boolean;
  /** Whether `check --fix` and fix-all apply it. */
  readonly safe: boolean;
  /** Runs when all other rules have run and findings are suppressed. */
  readonly last: boolean;
  /** A few words: 专栏编号不连续. */
  readonly title: string;
  /** Why an author should care. */
  readonly why: string;
  readonly examples: readonly RuleExample[];
  check(context: RuleContext): Iterable<Problem>;
}

type Optional = 'enabled' | 'fixable' | 'safe' | 'last';
type RuleInput = Omit<RuleDefinition, Optional> & Partial<Pick<RuleDefinition, Optional>>;

/** Examples are written as template strings that begin on a new line; that first line break is not part of them. */
export function defineRule(rule: RuleInput): RuleDefinition {
  const examples = rule.examples.map(({ bad, good, reference, ...rest }) => ({
    ...rest,
    bad: withoutFirstBreak(bad),
    good: withoutFirstBreak(good),
    ...(reference !== undefined && { reference: withoutFirstBreak(reference) }),
  }));
  return { enabled: true, fixable: false, safe: false, last: false, ...rule, examples };
}

function withoutFirstBreak(text: string): string {
  return text.startsWith('\n') ? text.slice(1) : text;
}
