import type { Numeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';
import type { CaptionAtom, NameAtom, OrdinalAtom, OrdinalKind, RelativeAtom } from './atoms.ts';
import type { Link } from './connect.ts';
import type {
  CaptionMention,
  IndicatorMention,
  Owner,
  PlaceMention,
  SectionMention,
  Step,
} from './mention.ts';

// Words of places made into mentions, one for each number: 第三至五章 points to two chapters.

export type PlaceAtom = OrdinalAtom | CaptionAtom | RelativeAtom | NameAtom;

/** Whose place an atom is, and where the words for it begin. */
export interface Start {
  readonly owner: Owner;
  readonly explicit: boolean;
  readonly start: number;
}

export function ofAtom(atom: PlaceAtom, start: Start): PlaceMention[] {
  return mentionsOf(atom, start, []);
}

const ranks: Readonly<Record<string, number>> = { part: 1, chapter: 2, section: 3 };

/** What the atom says where it goes on from a place before it; null where the two have nothing to do with each other. */
export function chainOnto(last: PlaceMention, atom: PlaceAtom, link: Link): PlaceMention[] | null {
  const { owner, explicit } = last;
  if (link === 'chain') return deeper(last, atom);
  const own: Start = { owner, explicit, start: atom.range.start };
  if (last.type !== 'section' || !isSection(atom)) return mentionsOf(atom, own, []);
  const rank = ranks[atom.kind]!;
  const above = last.steps.filter(({ kind }) => ranks[kind]! < rank);
  // 第三篇、第五章: a chapter behind a part is not a chapter of it.
  const beside = ranks[last.steps.at(-1)!.kind]! <= rank && last.steps.length > above.length;
  return mentionsOf(atom, own, beside ? above : []);
}

/** 第五章第二节; 指标“…” behind 专栏1 is a place of its own. */
function deeper(last: PlaceMention, atom: PlaceAtom): PlaceMention[] | null {
  if (last.type !== 'section' || atom.type !== 'ordinal' || !isSection(atom)) return null;
  if (ranks[atom.kind]! <= ranks[last.steps.at(-1)!.kind]!) return null;
  const start = { owner: last.owner, explicit: last.explicit, start: last.range.start };
  return mentionsOf(atom, start, last.steps, last.place.start);
}

function isSection(atom: PlaceAtom): atom is (OrdinalAtom & { readonly kind: OrdinalKind }) | RelativeAtom {
  return (atom.type === 'ordinal' && atom.kind !== 'indicator') || atom.type === 'relative';
}

function mentionsOf(
  atom: PlaceAtom,
  { owner, explicit, start }: Start,
  above: readonly Step[],
  placeStart = atom.range.start,
): PlaceMention[] {
  const base = (place: Range) => ({
    owner,
    explicit,
    place,
    range: { start: place.start === placeStart ? Math.min(start, place.start) : place.start, end: place.end },
  });
  const from = (place: Range) => ({
    start: place.start === atom.range.start ? placeStart : place.start,
    end: place.end,
  });
  switch (atom.type) {
    case 'name':
      return [{ ...base(atom.range), type: 'indicator', numeral: null, name: null, value: null }];
    case 'relative': {
      const step: Step = { kind: atom.kind, numeral: null, relation: atom.relation, title: null };
      return [{ ...base(from(atom.range)), type: 'section', steps: [...above, step] }];
    }
    case 'caption':
      return pieces(atom).map(({ numeral, range }): CaptionMention => {
        const { kind, appended } = atom;
        return { ...base(range), type: 'caption', kind, numeral, appended, title: null };
      });
    case 'ordinal':
      return pieces(atom).map(({ numeral, range }): SectionMention | IndicatorMention => {
        const { kind } = atom;
        if (kind === 'indicator')
          return { ...base(range), type: 'indicator', numeral, name: null, value: null };
        const step: Step = { kind, numeral, relation: null, title: null };
        return { ...base(from(range)), type: 'section', steps: [...above, step] };
      });
  }
}

/** 第三至五章 → 第三 and 五章; 专栏3 is one piece. */
function pieces({ numerals, range }: OrdinalAtom | CaptionAtom): { numeral: Numeral; range: Range }[] {
  return numerals.map((numeral, at) => ({
    numeral,
    range: {
      start: at === 0 ? range.start : numeral.start,
      end: at === numerals.length - 1 ? range.end : numeral.end,
    },
  }));
}
