import type { NodeKind } from '../model/plan.ts';
import type { Place } from '../reference/places.ts';
import type { ReferenceCompletion } from './reference-completion.ts';
import { endWith, filterText, matchTyped } from './typed.ts';
import type { Fragment, Writing } from './writing.ts';

/** A place with the words that lead to it from where the author writes. */
export interface Candidate {
  readonly kind: ReferenceCompletion['kind'];
  /** 第二节 behind 第五章. */
  readonly label: string;
  /** Other prints of the label: 第2节. */
  readonly prints: readonly string[];
  readonly title: string;
  /** What may stand behind the label: “推动制造业升级”. */
  readonly quote: string;
  readonly place: string | null;
}

/** So few that their titles can be offered for quoting, too. */
const FEW = 8;

/** Those that fit what was typed: by the label first, then by the title; then the same with their titles in quotation marks. */
export function offerPlaces(
  writing: Writing,
  fragment: Fragment,
  candidates: readonly Candidate[],
): ReferenceCompletion[] {
  // 第五章“制造: the label is there, the author is at its title.
  const [, label] = /^([^“"「『]*)[“"「『]/.exec(fragment.text) ?? [];
  const meant = candidates.filter((one) => label === undefined || [one.label, ...one.prints].includes(label));
  const seen = new Set<string>();
  const fitting = meant
    .flatMap((one) => {
      const rank = matchTyped(fragment.text, [one.label, ...one.prints], one.title);
      return rank === null ? [] : [{ one, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ one }) => (!seen.has(one.label) && seen.add(one.label) ? [one] : []));
  const plain = fitting.map((one) => toCompletion(writing, fragment, one, one.label));
  const quoted = (fitting.length <= FEW ? fitting : [])
    .filter(({ quote }) => quote !== '')
    .map((one) => toCompletion(writing, fragment, one, one.label + one.quote));
  return label === undefined ? [...plain, ...quoted] : quoted;
}

function toCompletion(
  { offset, behind }: Writing,
  { text, start }: Fragment,
  { kind, label, prints, title, place }: Candidate,
  newText: string,
): ReferenceCompletion {
  const end = endWith('”', newText, behind, offset);
  return {
    kind,
    label: newText,
    title: newText === label ? title : '',
    place,
    filterText: filterText(text, label, ...prints, title),
    edit: { range: { start, end }, newText },
  };
}

const named: ReadonlySet<NodeKind> = new Set(['part', 'chapter', 'section']);

/** 第二篇　… › 第五章　…; the place itself comes last. */
export function outlinePath(place: Place): string {
  const path: string[] = [];
  for (let at: Place | null = place; at; at = at.parent)
    if (at === place || named.has(at.kind)) path.unshift(`${at.label}　${at.title}`.trimEnd());
  return path.join(' › ');
}
