import type { ReferencePlan } from '../library/reference-plan.ts';
import type { Plan } from '../model/plan.ts';
import { troubleMessage } from '../reference/messages.ts';
import { isTroubled, type Reference, type Target } from '../reference/reference.ts';
import { type Range, touches } from '../text/range.ts';
import { draftPlaceBlocks, draftRowBlocks } from './draft-place-hover.ts';
import { excerptFrom } from './excerpt.ts';
import { libraryBlocks } from './library-place-hover.ts';
import { escapeMarkdown } from './markdown.ts';
import { noteReferences } from './note-references.ts';
import { referenceAt } from './reference-at.ts';

/** What a reference leads to, as Markdown. */
export interface ReferenceHover {
  readonly range: Range;
  readonly markdown: string;
}

/** On the words of a reference and on the mark of a note; null elsewhere, and where there is nothing to tell. */
export function referenceHover(
  plan: Plan,
  references: readonly Reference[],
  offset: number,
): ReferenceHover | null {
  return ofReference(plan, references, offset) ?? ofNote(plan, offset);
}

function ofReference(plan: Plan, references: readonly Reference[], offset: number): ReferenceHover | null {
  const found = referenceAt(references, offset);
  if (!found) return null;
  const { reference, piece } = found;
  const trouble = isTroubled(reference) ? troubleMessage(reference, plan.source.text) : null;
  return hover(piece, [...(reference.target ? targetBlocks(plan, reference.target) : []), warning(trouble)]);
}

function targetBlocks(plan: Plan, target: Target): string[][] {
  if (isInLibrary(target)) return libraryBlocks(target);
  if (target.type === 'row') return draftRowBlocks(plan, target.row);
  if (target.type !== 'place' || !('node' in target.place.site)) return [];
  return draftPlaceBlocks(plan, target.place, target.place.site.node);
}

function isInLibrary(target: Target): target is Target & { readonly plan: ReferencePlan } {
  return target.plan !== null;
}

function ofNote(plan: Plan, offset: number): ReferenceHover | null {
  const note = noteReferences(plan).find(({ mark }) => touches(mark.range, offset));
  if (!note) return null;
  const { mark, definition, message } = note;
  if (!definition) return hover(mark.range, [warning(message)]);
  const text = excerptFrom(plan, definition.range, endOfNote(plan, definition.range));
  return hover(
    mark.range,
    text.map((line) => [escapeMarkdown(line)]),
  );
}

/** Where the next definition begins, or the section with the notes ends. */
function endOfNote({ notes, nodes, source }: Plan, { start }: Range): number {
  const next = notes.definitions.find(({ range }) => range.start > start);
  const section = nodes.find(
    ({ kind, range }) => kind === 'notes' && range.start <= start && start < range.end,
  );
  return Math.min(next?.range.start ?? source.text.length, section?.range.end ?? source.text.length);
}

function warning(message: string | null): string[] {
  return message === null ? [] : [`⚠ ${escapeMarkdown(message)}`];
}

function hover(range: Range, blocks: readonly string[][]): ReferenceHover | null {
  const markdown = blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
  return markdown === '' ? null : { range, markdown };
}
