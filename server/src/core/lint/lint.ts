import type { Claim } from '../claim/claim.ts';
import { readClaims } from '../claim/claims.ts';
import type { Settings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import type { Plan } from '../model/plan.ts';
import { numberSequences } from '../model/sequence.ts';
import { matchToc } from '../model/toc-match.ts';
import type { Reference } from '../reference/reference.ts';
import { resolveReferences } from '../reference/resolve.ts';
import { rules as allRules } from '../rules/registry.generated.ts';
import {
  type Finding,
  type Problem,
  type RuleContext,
  type RuleDefinition,
  type Severity,
  severities,
} from './rule.ts';
import { readSuppressions, type Suppression, suppresses } from './suppression.ts';

export interface LintResult {
  /** In order of the text. */
  readonly findings: readonly Finding[];
  /** What the rules saw of the draft's references, so that nobody has to read them again. */
  readonly references: readonly Reference[];
  /** What the running text states, for the same reason. */
  readonly claims: readonly Claim[];
  /** Findings that a comment in the draft dropped. */
  readonly suppressed: number;
  /** Rules that ran, whether or not they found something. */
  readonly ran: readonly string[];
  /** Rules that threw; the others' findings stand. */
  readonly failed: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Runs every rule that is on by itself or by the settings. */
export function lint(
  plan: Plan,
  settings: Settings,
  library: Library,
  rules: readonly RuleDefinition[] = allRules,
): LintResult {
  const active = rules.filter((rule) => runs(rule, settings));
  const failed: { rule: string; error: unknown }[] = [];
  const sequences = numberSequences(plan);
  const context: RuleContext = {
    plan,
    period: settings.period ?? plan.period,
    terms: settings.terms,
    library,
    sequences,
    toc: matchToc(plan),
    references: resolveReferences(plan, library, sequences),
    claims: readClaims(plan),
    idle: [],
  };
  const run = (rule: RuleDefinition, given: RuleContext): Finding[] => {
    try {
      return [...rule.check(given)].map((problem) => toFinding(rule, settings, problem));
    } catch (error) {
      failed.push({ rule: rule.id, error });
      return [];
    }
  };
  const raw = active.filter(({ last }) => !last).flatMap((rule) => run(rule, context));
  const suppressions = readSuppressions(plan);
  const findings = raw.filter((finding) => !isSuppressed(suppressions, finding));
  const off = new Set(rules.filter((rule) => !runs(rule, settings)).map(({ id }) => id));
  const idle = idleSuppressions(suppressions, raw, off);
  const late = active
    .filter(({ last }) => last)
    .flatMap((rule) => run(rule, { ...context, idle }))
    .filter((finding) => !isSuppressed(suppressions, finding));
  return {
    findings: [...findings, ...late].sort(byPlace),
    references: context.references,
    claims: context.claims,
    suppressed: raw.length - findings.length,
    ran: active.map(({ id }) => id),
    failed,
  };
}

function runs({ id, enabled }: RuleDefinition, settings: Settings): boolean {
  const chosen = settings.rules[id];
  return chosen === undefined ? enabled : chosen !== 'off';
}

function toFinding(rule: RuleDefinition, settings: Settings, problem: Problem): Finding {
  const chosen = settings.rules[rule.id];
  const own = chosen && chosen !== 'off' ? chosen : rule.severity;
  const severity = lighter(own, problem.severity ?? own);
  const safe = rule.safe && !problem.needsReview && (problem.fixes?.length ?? 0) > 0;
  return { ...problem, rule: rule.id, severity, safe };
}

function lighter(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b;
}

function isSuppressed(suppressions: readonly Suppression[], { rule, range }: Finding): boolean {
  return suppressions.some((suppression) => suppresses(suppression, rule, range));
}

/** A comment for a rule that is switched off anyway is not idle: it may be on for somebody else. */
function idleSuppressions(
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
  off: ReadonlySet<string>,
): Suppression[] {
  return suppressions.filter((suppression) => {
    if (suppression.rule && off.has(suppression.rule)) return false;
    return !findings.some(({ rule, range }) => suppresses(suppression, rule, range));
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}
