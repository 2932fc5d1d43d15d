import type { Settings } from '../core/config/settings.ts';
import type { Library } from '../core/library/library.ts';
import { type LintResult, lint } from '../core/lint/lint.ts';
import type { Plan } from '../core/model/plan.ts';
import { parsePlan } from '../core/parse.ts';
import type { Source } from '../core/text/source.ts';

/** What is known about one snapshot under certain settings, beside certain plans. */
export interface Analysis extends LintResult {
  /** No two analyses have the same. */
  readonly id: string;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly library: Library;
}

/** Computes everything once per snapshot and forgets it together with the snapshot. */
export class Analyses {
  readonly #plans = new WeakMap<Source, Plan>();
  readonly #analyses = new WeakMap<Source, Analysis>();
  readonly #onFailure: (rule: string, error: unknown) => void;
  #count = 0;

  constructor(onFailure: (rule: string, error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  plan(source: Source): Plan {
    const known = this.#plans.get(source);
    if (known) return known;
    const plan = parsePlan(source);
    this.#plans.set(source, plan);
    return plan;
  }

  analyse(source: Source, settings: Settings, library: Library): Analysis {
    const known = this.#analyses.get(source);
    if (known?.settings === settings && known.library === library) return known;
    const plan = this.plan(source);
    const result = lint(plan, settings, library);
    for (const { rule, error } of result.failed) this.#onFailure(rule, error);
    const analysis = { id: String(++this.#count), plan, settings, library, ...result };
    this.#analyses.set(source, analysis);
    return analysis;
  }
}
