import type { Library } from '../library/library.ts';
import type { ReferencePlan } from '../library/reference-plan.ts';
import type { Plan } from '../model/plan.ts';
import { overlaps, type Range } from '../text/range.ts';
import type { Atom, BareAtom, PeriodAtom, PointerAtom, TitleAtom } from './atoms.ts';
import { isSamePlan, PlanNames } from './documents.ts';
import type { PlanMention } from './mention.ts';
import { plainTitle } from './titles.ts';

// Which document each 《…》, 永州市“十四五”规划纲要, 本规划 and 上述纲要 of the draft means.

/** A document that the draft speaks of. */
export interface DocumentMention {
  /** null for the draft itself, `other` for what no library has. */
  readonly owner: ReferencePlan | null | 'other';
  /** With 《》 and the words that introduce a short name behind it: 《…》（以下简称《永州纲要》）. */
  readonly range: Range;
  /** Of documents of the library. */
  readonly mention: PlanMention | null;
}

export type DocumentAtom = TitleAtom | PeriodAtom | BareAtom | PointerAtom;

export function isDocumentAtom(atom: Atom): atom is DocumentAtom {
  return ['title', 'period', 'bare', 'pointer'].includes(atom.type);
}

/** （以下简称“永州纲要”） */
const introduction = /称(?:为)?[:：]?\s*[“"「]([^”"」\n]{2,20})[”"」]\s*[）)]/g;

/** Names by which the draft or its project calls plans without 《》 and without their period: 永州纲要. */
export function bareNames(text: string, library: Library): string[] {
  const introduced = text.includes('简称') ? [...text.matchAll(introduction)].map((match) => match[1]!) : [];
  const given = library.plans.flatMap(({ shortNames }) =>
    shortNames.filter((name) => !/五[”"’]?规?划?/.test(name)),
  );
  return [...introduced, ...given];
}

/** Reads the documents of a draft in order; short names hold from where they are introduced. */
export class Owners {
  readonly #text: string;
  readonly #title: string | null;
  readonly #names: PlanNames;
  readonly #introduced = new Map<string, ReferencePlan | null>();
  #last: DocumentMention | null = null;

  constructor(plan: Plan, library: Library) {
    this.#text = plan.source.text;
    this.#title = plan.title;
    this.#names = new PlanNames(library.plans);
  }

  read(atom: DocumentAtom): DocumentMention {
    const found = this.#find(atom);
    if (this.#last && overlaps(this.#last.range, atom.range)) return this.#last;
    const end = this.#introduce(found);
    this.#last = { ...found, range: { start: found.range.start, end } };
    return this.#last;
  }

  #find(atom: DocumentAtom): DocumentMention {
    switch (atom.type) {
      case 'title':
        return this.#ofTitle(atom.range, { start: atom.range.start + 1, end: atom.range.end - 1 });
      case 'bare':
        return this.#ofTitle(atom.range, atom.range);
      case 'period':
        return this.#ofPeriod(atom.range);
      case 'pointer':
        return atom.own ? { owner: null, range: atom.range, mention: null } : this.#pointedAt(atom.range);
    }
  }

  #ofTitle(range: Range, inner: Range): DocumentMention {
    const title = this.#text.slice(inner.start, inner.end);
    const introduced = this.#introduced.get(plainTitle(title));
    if (introduced !== undefined) return this.#document(introduced, range, inner, true);
    if (this.#title !== null && plainTitle(title) === plainTitle(this.#title))
      return this.#document(null, range, inner, true);
    const named = this.#names.ofTitle(title);
    return named
      ? this.#document(named.plan, range, inner, named.exact)
      : { owner: 'other', range, mention: null };
  }

  #ofPeriod(range: Range): DocumentMention {
    const before = this.#text.slice(Math.max(0, range.start - 14), range.start);
    const found = this.#names.ofPeriod(before, this.#text.slice(range.start, range.end));
    if (!found) return { owner: 'other', range, mention: null };
    const whole = { start: range.start - found.length, end: range.end };
    return this.#document(found.plan, whole, whole, true);
  }

  #document(plan: ReferencePlan | null, range: Range, inner: Range, exact: boolean): DocumentMention {
    const own = plan === null || (this.#title !== null && isSamePlan(this.#title, plan) && exact);
    if (plan === null) return { owner: null, range, mention: null };
    const name = { text: this.#text.slice(inner.start, inner.end), range: inner };
    const mention: PlanMention = {
      type: 'plan',
      owner: plan,
      range,
      place: range,
      explicit: true,
      name,
      misquoted: !exact,
    };
    return { owner: own ? null : plan, range, mention };
  }

  /** 上述纲要 is plain where the last document before it, in the same paragraph, is a plan of the library. */
  #pointedAt(range: Range): DocumentMention {
    const last = this.#last;
    const plain = last !== null && !this.#text.slice(last.range.end, range.start).includes('\n');
    return { owner: plain ? last.owner : 'other', range, mention: null };
  }

  /** （以下简称《永州纲要》） right behind a document; returns where it ends. */
  #introduce({ owner, range }: DocumentMention): number {
    const behind = this.#text.slice(range.end, range.end + 40);
    const found =
      /^\s*[（(](?:以下)?(?:统一)?简?称(?:为)?[:：]?\s*[《“"「]?([^》”"」）)]{2,20})[》”"」]?[）)]/.exec(
        behind,
      );
    if (!found) return range.end;
    if (owner !== 'other') this.#introduced.set(plainTitle(found[1]!), owner);
    return range.end + found[0].length;
  }
}
