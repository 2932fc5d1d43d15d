import type { Settings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import type { LintResult } from '../lint/lint.ts';
import type { Severity } from '../lint/rule.ts';
import type { Period, Plan } from '../model/plan.ts';
import type { Quotation } from './quotation.ts';
import type { Suggestion } from './suggestion.ts';

// The report for the meeting, as data: what the two renderers set in type.

/** A draft with all that was found in it. */
export interface CheckedDraft {
  /** As the reader knows it: its path or file name. */
  readonly name: string;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly library: Library;
  readonly result: Pick<LintResult, 'findings' | 'references' | 'suppressed' | 'ran' | 'failed'>;
}

export type Counts = Readonly<Record<Severity, number>>;

export interface ReviewReport {
  /** 2030-11-21; the caller's, for nothing in here knows the time. */
  readonly date: string;
  readonly counts: Counts;
  /** One for each draft. */
  readonly parts: readonly ReviewPart[];
}

export interface ReviewPart {
  readonly name: string;
  /** The draft's, or its file's name where it has none. */
  readonly title: string;
  readonly period: Period | null;
  readonly counts: Counts;
  /** By what the rules look at: 篇章节, 专栏, 指标. Only those with findings. */
  readonly groups: readonly { readonly name: string; readonly counts: Counts }[];
  /** In order of the text; also the chapters in which nothing was found. */
  readonly chapters: readonly ReviewChapter[];
  readonly tables: readonly ReviewTable[];
  readonly references: ReviewReferences;
  /** The rules that found something, in order of their ids. */
  readonly rules: readonly ReviewRule[];
  readonly scope: ReviewScope;
}

export interface ReviewChapter {
  /** 第三章　建设现代化产业体系 */
  readonly title: string;
  /** The 篇 it belongs to. */
  readonly part: string | null;
  readonly counts: Counts;
  readonly findings: readonly ReviewFinding[];
}

export interface ReviewPlace {
  /** The file's name, where the draft has several. */
  readonly file: string | null;
  /** From one. */
  readonly line: number;
}

export interface ReviewFinding extends ReviewPlace {
  /** From one through the draft, so that people can say “第7条”. */
  readonly number: number;
  readonly severity: Severity;
  readonly rule: string;
  /** Of the rule: 专栏编号不连续. */
  readonly title: string;
  /** What it stands in below the chapter, from the outside in: 第二节　推动制造业升级, 专栏3　重点工程. */
  readonly section: readonly string[];
  readonly quotation: Quotation;
  readonly message: string;
  readonly related: readonly (ReviewPlace & { readonly message: string })[];
  readonly suggestion: Suggestion | null;
}

export interface ReviewTable {
  readonly caption: string;
  /** Of the columns with values, as printed: 2025年, 2030年, 年均增速［累计］. */
  readonly columns: readonly string[];
  readonly categories: readonly ReviewCategory[];
}

/** Rows of one category, one below the other. */
export interface ReviewCategory {
  readonly name: string | null;
  readonly rows: readonly ReviewRow[];
}

export interface ReviewRow {
  readonly number: number | null;
  readonly name: string;
  readonly unit: string;
  readonly attribute: string;
  /** Under the table's columns. */
  readonly cells: readonly { readonly text: string; readonly faulty: boolean }[];
  /** Cells were lost or shifted, so that values may stand under another column than their own. */
  readonly damaged: boolean;
  readonly findings: readonly Pick<ReviewFinding, 'number' | 'severity'>[];
}

export interface ReviewReferences {
  readonly total: number;
  readonly resolved: number;
  /** Those that lead nowhere or say something else than the place they lead to. */
  readonly troubled: readonly (ReviewPlace & { readonly text: string; readonly message: string })[];
}

export interface ReviewRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly count: number;
}

/** What was looked at and what was not, so that silence can be read rightly. */
export interface ReviewScope {
  readonly ran: number;
  /** Titles of the rules that are switched off. */
  readonly off: readonly string[];
  /** Ids of rules that could not run. */
  readonly failed: readonly string[];
  /** Findings that a comment in the draft dropped. */
  readonly suppressed: number;
  /** Reference plans by the title. */
  readonly plans: readonly string[];
}
