import type { Fix, Problem, Related, RuleContext } from '../../lint/rule.ts';
import { kindNames } from '../../model/numbering.ts';
import type { Place } from '../../reference/places.ts';
import type { Reference, ReferenceKind, Suggestion, Trouble } from '../../reference/reference.ts';
import { innerQuotes } from '../../reference/titles.ts';
import { replace } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { isInGap } from './reference-gaps.ts';

// What the rules about references have in common.

type TroubleOf<Type extends Trouble['type']> = Extract<Trouble, { readonly type: Type }>;

export type Troubled<Type extends Trouble['type']> = Reference & { readonly trouble: TroubleOf<Type> };

/** References of the kinds that have a trouble of the type. */
export function* troubled<Type extends Trouble['type']>(
  { references }: RuleContext,
  type: Type,
  wanted: (kind: ReferenceKind) => boolean,
): Iterable<Troubled<Type>> {
  for (const reference of references) {
    if (reference.trouble?.type === type && wanted(reference.kind)) yield reference as Troubled<Type>;
  }
}

/** Places that do not exist, with the nearest that do. `where` says in what: 草稿, 《…》. */
export function* missingPlaces(
  context: RuleContext,
  wanted: ReferenceKind,
  advice: string,
): Iterable<Problem> {
  for (const { mention, trouble } of troubled(context, 'missing', (kind) => kind === wanted)) {
    if (isInGap(context, mention)) continue;
    const text = context.plan.source.text.slice(mention.place.start, mention.place.end);
    const range =
      mention.type === 'indicator' && !mention.numeral && mention.name ? mention.name.range : mention.place;
    yield {
      range,
      message: `${whose(mention.owner?.title)}没有“${text}”${offered(trouble.suggestions)}。${advice}`,
      fixes: trouble.suggestions.map(toFix),
    };
  }
}

function whose(title: string | undefined): string {
  return title === undefined ? '本文' : `《${title}》`;
}

/** ，最接近的是第五章第三节“…”、… */
function offered(suggestions: readonly Suggestion[]): string {
  return suggestions.length === 0 ? '' : `，最接近的是${suggestions.map(({ label }) => label).join('、')}`;
}

export function toFix({ label, edit }: Suggestion): Fix {
  return { title: `改指${label}`, edits: [edit] };
}

/** The quoted title is not that of the place. */
export function* wrongTitles(
  context: RuleContext,
  wanted: (kind: ReferenceKind) => boolean,
): Iterable<Problem> {
  for (const reference of troubled(context, 'title', wanted)) {
    const { mention, trouble } = reference;
    const title = innerQuotes(trouble.title);
    const place = context.plan.source.text.slice(mention.place.start, mention.place.end);
    yield {
      range: trouble.quoted.range,
      message: `${whose(mention.owner?.title)}“${place}”的标题是“${title}”，不是“${trouble.quoted.text}”。引用的标题应与原文一致，请核对是编号写错还是标题已改。`,
      related: relatedTo(reference),
      fixes: [
        {
          title: `改为“${title}”`,
          edits: [replace(trouble.quoted.range, title)],
        },
      ],
    };
  }
}

/** Where the place stands, if in the draft. */
export function relatedTo({ target }: Reference): Related[] {
  const range = rangeOf(target);
  if (!range) return [];
  const name = target?.type === 'place' ? labelOf(target.place) : '这一项';
  return [{ range, message: `${name}在这里` }];
}

function rangeOf(target: Reference['target']): Range | null {
  if (target?.type === 'row') return target.row.nameRange;
  return target?.type === 'place' && 'node' in target.place.site
    ? target.place.site.node.selectionRange
    : null;
}

function labelOf({ kind, label, title }: Place): string {
  return (label || kindNames[kind]) + (title && `“${innerQuotes(title)}”`);
}
