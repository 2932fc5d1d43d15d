import type { NodeKind } from '../model/plan.ts';
import { findSections } from '../reference/find.ts';
import type { SectionMention, Step } from '../reference/mention.ts';
import { isBelow, type Place, type Places } from '../reference/places.ts';

export const levels = ['part', 'chapter', 'section'] as const;
export type Level = (typeof levels)[number];

function isLevel(kind: NodeKind): kind is Level {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}

/** Finds the words that lead to a place, as the resolver of references understands them. */
export class PathFinder {
  /** Numbered parts, chapters and sections. */
  readonly places: readonly Place[];
  readonly #readings: ReadonlyMap<NodeKind, SectionMention>;
  readonly #restarting: Places['restarting'];
  readonly #here: Place | null;
  /** What 第五章 of 第五章第‸ is, for each reading. */
  readonly #scopes = new Map<NodeKind, readonly Place[] | null>();
  readonly #same = new Map<string, Place[]>();
  readonly #below = new Map<Place, Place[]>();
  readonly #known = new Map<string, readonly Place[]>();

  /** `readings`: how the words before are read if a part, a chapter or a section follows. */
  constructor(
    readings: ReadonlyMap<NodeKind, SectionMention>,
    { all, restarting }: Places,
    here: Place | null,
  ) {
    this.places = all.filter(({ kind, number }) => number !== null && isLevel(kind));
    this.#readings = readings;
    this.#restarting = restarting;
    this.#here = here;
    for (const place of this.places) {
      add(this.#same, keyOf(place), place);
      for (let at = place.parent; at; at = at.parent) add(this.#below, at, place);
    }
    for (const [level, mention] of readings) {
      const steps = mention.steps.slice(0, -1);
      const scope = steps.length > 0 ? findSections({ ...mention, steps }, { all, restarting }, here) : null;
      this.#scopes.set(level, scope);
    }
  }

  /** 第五章第二节 for a section, or 第二节 behind 第五章; with its part only where it takes that to be plain. */
  pathTo(place: Place): Place[] | null {
    return pathsTo(place).find((path) => this.#leads(path, place)) ?? null;
  }

  #leads(path: readonly Place[], place: Place): boolean {
    const found = this.#found(path);
    return found.length === 1 && found[0] === place;
  }

  /** What the path's numbers lead to; several places where they are not plain. */
  #found(path: readonly Place[]): readonly Place[] {
    const key = path.map(keyOf).join();
    const found = this.#known.get(key) ?? (path.length === 1 ? this.#first(path[0]!) : this.#deeper(path));
    this.#known.set(key, found);
    return found;
  }

  #first(place: Place): readonly Place[] {
    const mention = this.#readings.get(place.kind);
    if (!mention) return [];
    const all = this.#same.get(keyOf(place)) ?? [];
    const scope = this.#scopes.get(place.kind);
    if (scope) return all.filter((one) => scope.some((above) => isBelow(one, above)));
    const steps = [stepTo(place)];
    return findSections({ ...mention, steps }, { all, restarting: this.#restarting }, this.#here);
  }

  #deeper(path: readonly Place[]): readonly Place[] {
    const key = keyOf(path.at(-1)!);
    const above = this.#found(path.slice(0, -1));
    return above.flatMap((one) => this.#below.get(one) ?? []).filter((one) => keyOf(one) === key);
  }
}

function keyOf({ kind, number }: Place): string {
  return `${kind}${number}`;
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The chapter belongs to its section; sections of a plan without chapters stand alone. */
function pathsTo(place: Place): Place[][] {
  const path = [place];
  const paths = [[...path]];
  for (let at = place.parent; at; at = at.parent) {
    if (!isLevel(at.kind) || at.number === null) continue;
    path.unshift(at);
    paths.push([...path]);
  }
  return place.kind === 'section' && paths.length > 1 ? [...paths.slice(1), paths[0]!] : paths;
}

function stepTo({ kind, number }: Place): Step {
  return {
    kind,
    numeral: { value: number!, style: 'chinese', start: 0, end: 0 },
    relation: null,
    title: null,
  };
}
