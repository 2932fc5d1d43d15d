import type { ReferencePlan } from '../../library/reference-plan.ts';
import { type Subject, subjects } from '../../library/subjects.ts';
import type { Plan } from '../../model/plan.ts';
import {
  fromDraft,
  fromReference,
  type Heading,
  type HeadingsBySubject,
  headingsBySubject,
} from './headings.ts';
import { howMany, isCommon, listed } from './wording.ts';

/**
 * - `missing`: usual in the reference plans, and the draft has no chapter or section of it
 * - `smaller`: a chapter in most of them, in the draft only a section
 * - `shared`: usual in them and treated by the draft
 * - `own`: treated by the draft alone
 * - `some`: not usual in them, treated by some
 */
export type SubjectStatus = 'missing' | 'smaller' | 'shared' | 'own' | 'some';

/** The first heading is the plainest; none where the subject has no chapter or section. */
export interface Treatment {
  readonly level: 'chapter' | 'section' | null;
  readonly headings: readonly Heading[];
}

export interface DraftTreatment extends Treatment {
  /** Where the draft names the subject without giving it a chapter or section. */
  readonly mention: Heading | null;
}

export interface ComparedSubject {
  readonly id: string;
  readonly name: string;
  readonly status: SubjectStatus;
  /** Why it has this status, as a sentence. */
  readonly explanation: string;
  readonly draft: DraftTreatment;
  /** One for each of `plans`. */
  readonly references: readonly Treatment[];
}

export interface SubjectComparison {
  /** The reference plans that have chapters. */
  readonly plans: readonly string[];
  /** Why there is nothing to compare. */
  readonly notice: string | null;
  /** Those that the draft lacks first. */
  readonly rows: readonly ComparedSubject[];
}

const order: readonly SubjectStatus[] = ['missing', 'smaller', 'shared', 'own', 'some'];

export function compareSubjects(draft: Plan, plans: readonly ReferencePlan[]): SubjectComparison {
  const read = plans.flatMap((plan) => {
    const headings = headingsBySubject(fromReference(plan.outline));
    return headings ? [{ name: plan.shortNames[0]!, headings }] : [];
  });
  const own = headingsBySubject(fromDraft(draft.source, draft.outline));
  const names = read.map(({ name }) => name);
  if (names.length === 0) return nothing(names, '没有可以对照章节的参考规划。');
  if (own === null) return nothing(names, '草稿还没有篇、章、节标题，主题无从比较。');
  const rows = subjects.flatMap((subject) =>
    compareSubject(
      subject,
      own,
      read.map(({ headings }) => headings),
      names,
    ),
  );
  return {
    plans: names,
    notice: null,
    rows: order.flatMap((status) => rows.filter((row) => row.status === status)),
  };
}

function nothing(plans: readonly string[], notice: string): SubjectComparison {
  return { plans, notice, rows: [] };
}

/** Nothing for a subject that no plan treats. */
function compareSubject(
  { id, name }: Subject,
  own: HeadingsBySubject,
  others: readonly HeadingsBySubject[],
  plans: readonly string[],
): ComparedSubject[] {
  const found = own.get(id) ?? [];
  const draft = { ...treatmentOf(found), mention: found.find(({ level }) => level === 'below') ?? null };
  const references = others.map((headings) => treatmentOf(headings.get(id) ?? []));
  const status = statusOf(draft, references);
  return status
    ? [{ id, name, status, explanation: explain(status, draft, references, plans), draft, references }]
    : [];
}

/** The headings that give most room. */
function treatmentOf(headings: readonly Heading[]): Treatment {
  const level = headings[0]?.level;
  if (level === undefined || level === 'below') return { level: null, headings: [] };
  return { level, headings: headings.filter((heading) => heading.level === level) };
}

function statusOf(draft: Treatment, references: readonly Treatment[]): SubjectStatus | null {
  const treated = references.filter(({ level }) => level !== null).length;
  const chapters = chaptersIn(references);
  if (treated === 0) return draft.level ? 'own' : null;
  if (!isCommon(treated, references.length)) return 'some';
  if (!draft.level) return 'missing';
  return draft.level === 'section' && isCommon(chapters, references.length) ? 'smaller' : 'shared';
}

function chaptersIn(references: readonly Treatment[]): number {
  return references.filter(({ level }) => level === 'chapter').length;
}

function explain(
  status: SubjectStatus,
  draft: DraftTreatment,
  references: readonly Treatment[],
  plans: readonly string[],
): string {
  if (status === 'own') return '参考规划都没有为它设章或节，只有草稿设了。';
  return `${usage(references, plans)}；${inDraft(status, draft)}。`;
}

/** 4 个参考规划中的 3 个设章或节（2 个设章），衡阳“十四五”没有 */
function usage(references: readonly Treatment[], plans: readonly string[]): string {
  const without = plans.filter((_, at) => references[at]!.level === null);
  const treated = references.length - without.length;
  const chapters = chaptersIn(references);
  const rooms =
    chapters === treated
      ? '设章'
      : chapters === 0
        ? '设节'
        : `设章或节（${chapters} 个设章，${treated - chapters} 个设节）`;
  const others = without.length > 0 ? `，${listed(without)}没有` : '';
  return `${howMany(treated, references.length)}${rooms}${others}`;
}

/** A sentence is no list. */
const mostNamed = 3;

function inDraft(status: SubjectStatus, { level, headings, mention }: DraftTreatment): string {
  if (level === null) return mention ? `草稿没有设章或节，只在“${nameOf(mention)}”提到` : '草稿没有';
  const room = level === 'chapter' ? '设章' : status === 'smaller' ? '只设节' : '设节';
  const more = headings.length > mostNamed ? ` 等 ${headings.length} 处` : '';
  return `草稿${room}：${headings.slice(0, mostNamed).map(nameOf).join('，')}${more}`;
}

/** 第二章第一节　推动制造业升级 */
export function nameOf({ label, title }: Heading): string {
  if (label === '') return title;
  return /[、）]$/.test(label) ? label + title : `${label}　${title}`;
}
