import type { Plan } from '../model/plan.ts';
import { troubleMessage } from '../reference/messages.ts';
import {
  isTroubled,
  type Reference,
  type ReferenceKind,
  type ReferenceStatus,
} from '../reference/reference.ts';
import { rangeInDraft, targetLabel, targetTitle } from '../reference/target.ts';
import { isInside, type Range } from '../text/range.ts';
import { type Source, wholeOf } from '../text/source.ts';
import { type JsonRange, toJsonRange } from './json-range.ts';
import { type NoteReference, noteReferences } from './note-references.ts';

export interface ReferencesJsonTarget {
  /** Id of a plan in the library; null for this draft. */
  readonly plan: string | null;
  /** 第十六章第一节, 专栏3, [2] */
  readonly label: string;
  readonly title: string;
  /** Of the heading, caption, row name or definition in the draft. */
  readonly range: JsonRange | null;
}

export interface ReferencesJsonEntry {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly range: JsonRange;
  readonly status: ReferenceStatus;
  readonly target: ReferencesJsonTarget | null;
  /** What is wrong, in Chinese. */
  readonly message: string | null;
}

/** What `guihua references --format json` prints, in order of the text. */
export interface ReferencesJson {
  readonly references: readonly ReferencesJsonEntry[];
}

/** Those in the whole draft, or in one of its files. */
export function referencesJson(
  plan: Plan,
  references: readonly Reference[],
  extent = wholeOf(plan.source),
): ReferencesJson {
  const { source } = plan;
  const all = [
    ...references.map((reference) => ({ range: reference.range, entry: toEntry(source, reference) })),
    ...noteReferences(plan).map((note) => ({ range: note.mark.range, entry: toNoteEntry(source, note) })),
  ];
  const asked = all.filter(({ range }) => isInside(range, extent));
  return { references: asked.sort((a, b) => byPlace(a.range, b.range)).map(({ entry }) => entry) };
}

function byPlace(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

function toEntry(source: Source, reference: Reference): ReferencesJsonEntry {
  const { kind, range, status, target } = reference;
  const inDraft = target && rangeInDraft(target);
  return {
    kind,
    text: source.text.slice(range.start, range.end),
    range: toJsonRange(source, range),
    status,
    target: target && {
      plan: target.plan?.id ?? null,
      label: targetLabel(target),
      title: targetTitle(target),
      range: inDraft && toJsonRange(source, inDraft),
    },
    message: isTroubled(reference) ? troubleMessage(reference, source.text) : null,
  };
}

function toNoteEntry(
  source: Source,
  { mark, definition, term, message }: NoteReference,
): ReferencesJsonEntry {
  return {
    kind: 'note',
    text: source.text.slice(mark.range.start, mark.range.end),
    range: toJsonRange(source, mark.range),
    status: definition ? 'resolved' : 'unresolved',
    target: definition && {
      plan: null,
      label: `[${definition.number}]`,
      title: term,
      range: toJsonRange(source, definition.range),
    },
    message,
  };
}
