import type { Library } from '../library/library.ts';
import { isOwnPlan } from '../library/own-plan.ts';
import type { Period, Plan } from '../model/plan.ts';
import { comparedPlans, findPassages, type Passage } from '../passages/find-passages.ts';
import { fullLabel } from '../reference/places.ts';
import { compact } from '../text/chars.ts';
import { listed } from './comparison/wording.ts';
import { type JsonRange, toJsonRange } from './json-range.ts';
import { type LibraryDocument, libraryDocument, libraryUri } from './library-document.ts';

/** What a draft has word for word, or nearly so, from the reference plans. */
export interface SimilarPassages {
  /** The plans it was held against: 益阳“十四五”. */
  readonly plans: readonly string[];
  /** What the result rests on and whom it leaves out, as sentences. */
  readonly remarks: readonly string[];
  /** In order of the draft. */
  readonly passages: readonly SimilarPassage[];
}

export interface SimilarPassage {
  readonly range: JsonRange;
  /** Chinese characters in it. */
  readonly characters: number;
  /** How it begins in the draft. */
  readonly excerpt: string;
  readonly plan: { readonly id: string; readonly name: string; readonly title: string; readonly uri: string };
  /** Where it stands in the plan, with the line in the plan's document; null before the first heading. */
  readonly section: { readonly label: string; readonly title: string; readonly line: number } | null;
}

const EXCERPT = 32;

export function similarPassages(draft: Plan, library: Library, stated: Period | null): SimilarPassages {
  const compared = comparedPlans(draft, library, stated);
  const plans = compared.map(({ shortNames }) => shortNames[0]!);
  const documents = new Map(compared.map((plan) => [plan, libraryDocument(plan)]));
  const passages = findPassages(draft, library, stated).map((passage) =>
    passageJson(draft, passage, documents.get(passage.plan)!),
  );
  const left = library.plans.filter((plan) => !compared.includes(plan));
  const remarks = left.map((plan) => {
    const isOwn = isOwnPlan(draft.title, stated ?? draft.period, plan);
    const why = isOwn ? '与草稿同地同期' : '只有索引，没有全文';
    return `${plan.shortNames[0]}${why}，不参加查重。`;
  });
  return { plans, remarks: plans.length > 0 ? [...remarks, basis(plans)] : remarks, passages };
}

function basis(plans: readonly string[]): string {
  return `与${listed(plans)}对照，相同或十分相近的 40 字以上才列出；两个以上地方的规划都有的通用提法不算，表格和目录不查。`;
}

function passageJson(
  { source }: Plan,
  { range, characters, plan, section }: Passage,
  document: LibraryDocument,
): SimilarPassage {
  const words = compact(source.text.slice(range.start, range.end));
  const { site } = section ?? {};
  return {
    range: toJsonRange(source, range),
    characters,
    excerpt: words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words,
    plan: { id: plan.id, name: plan.shortNames[0]!, title: plan.title, uri: libraryUri(plan.id) },
    section:
      section && site && 'entry' in site
        ? { label: fullLabel(section), title: section.title, line: document.lineOf(site.entry) }
        : null,
  };
}
