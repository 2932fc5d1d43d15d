import { referencesJson } from '../features/references-json.ts';
import type { Finding } from '../lint/rule.ts';
import type { Plan } from '../model/plan.ts';
import { rules } from '../rules/registry.generated.ts';
import { isInside } from '../text/range.ts';
import { fileAt, positionAt, type Source } from '../text/source.ts';
import { pathTo, type Stretch, stretchAt, stretchesOf } from './chapters.ts';
import { countsOf, sumOf } from './counts.ts';
import { reviewTables } from './indicators.ts';
import type {
  CheckedDraft,
  ReviewChapter,
  ReviewFinding,
  ReviewPart,
  ReviewPlace,
  ReviewReferences,
  ReviewReport,
  ReviewRule,
  ReviewScope,
} from './model.ts';
import { quotationOf, spanOf } from './quotation.ts';
import { suggestionOf } from './suggestion.ts';
import { fileName, groupName } from './words.ts';

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** `date` is the day as 2030-11-21. */
export function buildReport(drafts: readonly CheckedDraft[], date: string): ReviewReport {
  const parts = drafts.map(reviewPart);
  return { date, counts: sumOf(parts.map(({ counts }) => counts)), parts };
}

function reviewPart({ name, plan, settings, library, result }: CheckedDraft): ReviewPart {
  const placed = placedIn(plan, result.findings);
  return {
    name,
    title: plan.title ?? name,
    period: settings.period ?? plan.period,
    counts: countsOf(result.findings),
    groups: groupsOf(result.findings),
    chapters: chaptersOf(plan, placed),
    tables: reviewTables(
      plan,
      placed.flatMap(({ findings }) => findings),
    ),
    references: referencesOf(plan, result),
    rules: rulesOf(result.findings),
    scope: scopeOf(result, library.plans),
  };
}

/** A stretch of the draft with what was found in it. */
interface Placed {
  readonly stretch: Stretch;
  readonly findings: readonly NumberedFinding[];
}

type NumberedFinding = Finding & { readonly number: number };

/** Numbered in the order in which the report tells them: stretch by stretch, in each as they come. */
function placedIn(plan: Plan, findings: readonly Finding[]): Placed[] {
  const stretches = stretchesOf(plan);
  const places = findings.map(({ range }) => stretchAt(stretches, range.start));
  let number = 0;
  return stretches.map((stretch) => ({
    stretch,
    findings: findings
      .filter((_, at) => places[at] === stretch)
      .map((finding) => ({ ...finding, number: ++number })),
  }));
}

/** Chapters without findings are named too: that nothing was found there is worth knowing. */
function chaptersOf(plan: Plan, placed: readonly Placed[]): ReviewChapter[] {
  return placed
    .filter(({ stretch, findings }) => findings.length > 0 || stretch.isChapter)
    .map(({ stretch, findings }) => ({
      title: stretch.title,
      part: stretch.part,
      counts: countsOf(findings),
      findings: findings.map((finding) => reviewFinding(plan, stretch, finding)),
    }));
}

function reviewFinding(plan: Plan, stretch: Stretch, finding: NumberedFinding): ReviewFinding {
  const { number, rule, severity, range, message, related = [] } = finding;
  const quoted = spanOf(plan, range);
  return {
    number,
    severity,
    rule,
    title: rulesById.get(rule)?.title ?? rule,
    ...placeOf(plan.source, range.start),
    section: pathTo(plan, stretch, range.start),
    quotation: quotationOf(plan, range),
    message,
    related: related
      // The numbers beside it in the row stand in the quotation.
      .filter((place) => !isInside(place.range, quoted))
      .map((place) => ({ ...placeOf(plan.source, place.range.start), message: place.message })),
    suggestion: suggestionOf(plan, finding),
  };
}

function placeOf(source: Source, offset: number): ReviewPlace {
  const file = source.parts ? fileName(fileAt(source, offset).uri) : null;
  return { file, line: positionAt(source, offset).line + 1 };
}

function groupsOf(findings: readonly Finding[]): ReviewPart['groups'] {
  const names = [...new Set(findings.map(({ rule }) => groupOf(rule)))];
  return names.map((name) => ({
    name: groupName(name),
    counts: countsOf(findings.filter(({ rule }) => groupOf(rule) === name)),
  }));
}

function groupOf(rule: string): string {
  return rule.split('/', 1)[0]!;
}

function referencesOf(plan: Plan, { references: found }: CheckedDraft['result']): ReviewReferences {
  const { references } = referencesJson(plan, found);
  const troubled = references.filter(({ status }) => status !== 'resolved');
  return {
    total: references.length,
    resolved: references.length - troubled.length,
    troubled: troubled.map(({ range, text, message }) => ({
      file: range.uri === undefined ? null : fileName(range.uri),
      line: range.start.line + 1,
      text,
      message: message ?? '没有找到所指的地方。',
    })),
  };
}

function rulesOf(findings: readonly Finding[]): ReviewRule[] {
  return rules.flatMap(({ id, title, why }) => {
    const count = findings.filter(({ rule }) => rule === id).length;
    return count > 0 ? [{ id, title, why, count }] : [];
  });
}

function scopeOf(
  { ran, failed, suppressed }: CheckedDraft['result'],
  plans: CheckedDraft['library']['plans'],
): ReviewScope {
  return {
    ran: ran.length,
    off: rules.filter(({ id }) => !ran.includes(id)).map(({ title }) => title),
    failed: failed.map(({ rule }) => rule),
    suppressed,
    plans: plans.map(({ title }) => title),
  };
}
