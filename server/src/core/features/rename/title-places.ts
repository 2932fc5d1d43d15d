import type { OutlineNode, Plan } from '../../model/plan.ts';
import { matchToc } from '../../model/toc-match.ts';
import type { Quoted } from '../../reference/mention.ts';
import type { Place } from '../../reference/places.ts';
import type { Reference } from '../../reference/reference.ts';
import { abbreviates, sameTitle } from '../../reference/titles.ts';
import { trimEnd } from '../../text/chars.ts';
import type { Range } from '../../text/range.ts';
import type { Draft } from './renamable.ts';

// Where a draft prints the title of a heading, a box, a table or a figure.

export interface TitlePlaces {
  /** At the heading itself; a caption that a page break had repeated stands twice. */
  readonly headings: readonly Range[];
  readonly tocEntries: readonly Range[];
  /** 见第五章“…” */
  readonly quotations: readonly Quoted[];
}

export function titlePlaces({ plan, references }: Draft, node: OutlineNode): TitlePlaces {
  const same = plan.nodes.filter((one) => one === node || repeats(one, node));
  const { pairs, moved } = matchToc(plan);
  return {
    headings: same.map(({ titleRange }) => bareTitle(plan, titleRange)),
    tocEntries: [...pairs, ...moved]
      .filter((pair) => same.includes(pair.node))
      .map(({ entry }) => bareTitle(plan, entry.titleRange)),
    quotations: references.flatMap((reference) =>
      titlesQuotedBy(reference, plan)
        .filter((quotation) => same.includes(quotation.node))
        .map(({ quoted }) => quoted),
    ),
  };
}

/** 专栏3 once more above the second half of its table. */
function repeats(one: OutlineNode, { kind, numbering, title }: OutlineNode): boolean {
  return (
    (kind === 'box' || kind === 'table') &&
    one.kind === kind &&
    numbering !== null &&
    one.numbering?.value === numbering.value &&
    one.title === title
  );
}

/** Without bold marks around it and the mark of a note behind it: 促进“双碳”[3]. */
export function bareTitle(plan: Plan, range: Range): Range {
  return withoutMarks(plan, withoutBold(plan.source.text, withoutMarks(plan, range)));
}

function withoutMarks(plan: Plan, { start, end }: Range): Range {
  const { notes, source } = plan;
  const mark = notes.marks.find(({ range }) => range.end === end && range.start > start);
  return mark
    ? withoutMarks(plan, { start, end: trimEnd(source.text, start, mark.range.start) })
    : { start, end };
}

function withoutBold(text: string, { start, end }: Range): Range {
  return /^\*\*[^*]+\*\*$/.test(text.slice(start, end)) ? { start: start + 2, end: end - 2 } : { start, end };
}

/** A title in quotation marks and the heading whose it is. */
interface QuotedTitle {
  readonly quoted: Quoted;
  readonly node: OutlineNode;
}

/** The headings of the draft whose titles a reference quotes: 第五章“…”第二节“…” those of two. */
export function titlesQuotedBy({ mention, target }: Reference, plan: Plan): QuotedTitle[] {
  if (target?.type !== 'place' || target.plan) return [];
  const steps = mention.type === 'section' ? mention.steps : mention.type === 'caption' ? [mention] : [];
  return steps.flatMap(({ kind, title: quoted }) => {
    const node =
      quoted && (bearerOf(quoted, placeOfKind(target.place, kind)) ?? soleBearer(plan, kind, quoted));
    return node ? [{ quoted, node }] : [];
  });
}

function placeOfKind(innermost: Place, kind: OutlineNode['kind']): Place | null {
  let place: Place | null = innermost;
  while (place && place.kind !== kind) place = place.parent;
  return place;
}

function bearerOf({ text }: Quoted, place: Place | null): OutlineNode | null {
  if (!place || !('node' in place.site)) return null;
  return sameTitle(text, place.title) || abbreviates(text, place.title) ? place.site.node : null;
}

/** 第三章“提高科技创新能力”, which is the fourth by now. */
function soleBearer({ nodes }: Plan, kind: OutlineNode['kind'], { text }: Quoted): OutlineNode | null {
  const [node, ...others] = nodes.filter((one) => one.kind === kind && sameTitle(one.title, text));
  return others.length === 0 ? (node ?? null) : null;
}
