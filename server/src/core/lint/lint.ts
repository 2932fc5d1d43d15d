import type { Plan } from '../model/plan.ts';
import type { Settings } from '../config/settings.ts';
import type { Finding } from './rule.ts';

export interface LintResult {
  /** In order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that ran, whether or not they found something. */
  readonly ran: readonly string[];
  /** Rules that threw; the others' findings stand. */
  readonly failed: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Runs every rule that the settings leave on. */
export function lint(_plan: Plan, _settings: Settings): LintResult {
  throw new Error('not written yet');
}
