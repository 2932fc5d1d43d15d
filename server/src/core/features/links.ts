import type { Claim } from '../claim/claim.ts';
import type { NoteMark, Plan } from '../model/plan.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import { matchToc } from '../model/toc-match.ts';
import type { Reference, Target } from '../reference/reference.ts';
import { rangeInDraft, thingOf } from '../reference/target.ts';
import { type Range, touches } from '../text/range.ts';
import { claimAt, rowOfClaim, speaksOf, wordsOf } from './claim-at.ts';
import { referenceAt } from './reference-at.ts';

/** Something a draft names in several places: a heading, its 目录 entry and what refers to it; a note and its marks. */
export interface Linked {
  /** The place under the cursor. */
  readonly origin: Range;
  /** The heading, caption or name of an indicator; the note's definition. None for what stands in a plan of the library. */
  readonly declarations: readonly Range[];
  /** The 目录 entry, then the references; the note's marks. */
  readonly uses: readonly Range[];
  /** What a reference leads to; null on everything else. */
  readonly target: Target | null;
}

export function linkedAt(
  plan: Plan,
  references: readonly Reference[],
  offset: number,
  claims: readonly Claim[] = [],
): Linked | null {
  return (
    ofReference(plan, references, offset) ??
    ofHeading(plan, references, offset) ??
    ofRow(plan, references, claims, offset) ??
    ofClaim(references, claims, offset) ??
    ofNote(plan, offset)
  );
}

/** Where "Go to Definition" leads: from a use to the declaration, and from the declaration back to its uses. */
export function definition({ origin, declarations, uses }: Linked): readonly Range[] {
  return declarations.includes(origin) ? uses : declarations;
}

/** The references to a heading, a caption, a row, or something in a plan of the library. */
function referencesTo(references: readonly Reference[], thing: object): Range[] {
  return references
    .filter(({ target }) => target !== null && thingOf(target) === thing)
    .map(({ mention }) => mention.place);
}

function ofReference(plan: Plan, references: readonly Reference[], offset: number): Linked | null {
  const found = referenceAt(references, offset);
  const target = found?.reference.target;
  if (!found || !target) return null;
  const range = rangeInDraft(target);
  const thing = thingOf(target);
  return {
    origin: found.piece,
    declarations: range ? [range] : [],
    uses: [...tocEntriesOf(plan, thing), ...referencesTo(references, thing)],
    target,
  };
}

function ofHeading(plan: Plan, references: readonly Reference[], offset: number): Linked | null {
  const entry = plan.toc?.entries.find(({ range }) => touches(range, offset));
  const node = entry
    ? tocLinks(plan).find((link) => link.entry === entry)?.node
    : plan.nodes.find(({ selectionRange }) => touches(selectionRange, offset));
  if (!node) return null;
  return {
    origin: entry?.selectionRange ?? node.selectionRange,
    declarations: [node.selectionRange],
    uses: [...tocEntriesOf(plan, node), ...referencesTo(references, node)],
    target: null,
  };
}

function tocLinks(plan: Plan) {
  const { pairs, moved } = matchToc(plan);
  return [...pairs, ...moved];
}

function tocEntriesOf(plan: Plan, thing: object): Range[] {
  return tocLinks(plan)
    .filter((link) => link.node === thing)
    .map(({ entry }) => entry.selectionRange);
}

/** The name of an indicator that the text speaks of: 第13项指标, 常住人口城镇化率达到63%. */
function ofRow(
  { tables }: Plan,
  references: readonly Reference[],
  claims: readonly Claim[],
  offset: number,
): Linked | null {
  const table = tables.find(({ range }) => touches(range, offset));
  const row = table?.rows.find(({ nameRange }) => touches(nameRange, offset));
  const uses = row ? usesOf(row, references, claims) : [];
  if (!row || uses.length === 0) return null;
  return { origin: row.nameRange, declarations: [row.nameRange], uses, target: null };
}

/** A figure of the text, or the name it is given for. */
function ofClaim(references: readonly Reference[], claims: readonly Claim[], offset: number): Linked | null {
  const found = claimAt(claims, offset);
  const of = found && rowOfClaim(found.claim);
  if (!found || !of) return null;
  const { row } = of;
  return {
    origin: found.piece,
    declarations: [row.nameRange],
    uses: usesOf(row, references, claims),
    target: null,
  };
}

/** The references to the row and the sentences that speak of its indicator, in order of the text. */
function usesOf(row: IndicatorRow, references: readonly Reference[], claims: readonly Claim[]): Range[] {
  const sentences = claims.filter((claim) => speaksOf(claim, row)).map(wordsOf);
  return [...referencesTo(references, row), ...sentences].sort((a, b) => a.start - b.start);
}

function ofNote({ notes }: Plan, offset: number): Linked | null {
  const hit = [...notes.definitions, ...notes.marks].find(({ range }) => touches(range, offset));
  if (hit === undefined) return null;
  const same = (marks: readonly NoteMark[]) =>
    marks.filter(({ number }) => number === hit.number).map(({ range }) => range);
  return {
    origin: hit.range,
    declarations: same(notes.definitions),
    uses: same(notes.marks),
    target: null,
  };
}
