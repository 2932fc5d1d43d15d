import type { Fix, Problem, Related, RuleContext } from '../../lint/rule.ts';
import { kindNames } from '../../model/numbering.ts';
import { troubleMessage } from '../../reference/messages.ts';
import type { Place } from '../../reference/places.ts';
import type { Reference, ReferenceKind, Suggestion, Trouble, Troubled } from '../../reference/reference.ts';
import { rangeInDraft } from '../../reference/target.ts';
import { innerQuotes } from '../../reference/titles.ts';
import { replace } from '../../text/edit.ts';
import { isInGap } from './reference-gaps.ts';

// What the rules about references have in common.

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

/** Places that do not exist, with the nearest that do. */
export function* missingPlaces(context: RuleContext, wanted: ReferenceKind): Iterable<Problem> {
  for (const reference of troubled(context, 'missing', (kind) => kind === wanted)) {
    const { mention, trouble } = reference;
    if (isInGap(context, mention)) continue;
    const range =
      mention.type === 'indicator' && !mention.numeral && mention.name ? mention.name.range : mention.place;
    yield {
      range,
      message: troubleMessage(reference, context.plan.source.text),
      fixes: trouble.suggestions.map(toFix),
    };
  }
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
    const { trouble } = reference;
    const title = innerQuotes(trouble.title);
    yield {
      range: trouble.quoted.range,
      message: troubleMessage(reference, context.plan.source.text),
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
  const range = target && rangeInDraft(target);
  if (!range) return [];
  const name = target?.type === 'place' ? labelOf(target.place) : '这一项';
  return [{ range, message: `${name}在这里` }];
}

function labelOf({ kind, label, title }: Place): string {
  return (label || kindNames[kind]) + (title && `“${innerQuotes(title)}”`);
}
