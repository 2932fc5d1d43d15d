import indicators from '../../../library/indicators.json';
import { splitUnit } from '../quantity/unit.ts';
import { remember } from '../text/memo.ts';
import type { IndicatorEntry } from './entry.ts';
import { nameKey } from './name-key.ts';

export type { IndicatorEntry } from './entry.ts';

/** The indicators that plans print, found by any of their names. */
export interface Catalogue<Entry extends Named = IndicatorEntry> {
  readonly entries: readonly Entry[];
  /**
   * The indicator of a row, by its name as printed (with or without unit) and the merged heading it stands under, if any:
   * 城镇 under 居民人均可支配收入（元） is 城镇居民人均可支配收入. `null` for a name that merely resembles a known one.
   */
  match(name: string, group?: string | null): Entry | null;
}

type Named = Pick<IndicatorEntry, 'name' | 'aliases'>;

/** 中心城区, 城镇, 县域居民: a heading that says whose value it is, so that the name alone would be somebody else's. */
const subject = /(?:[城郊市县镇]区|城[镇市乡]|[县乡农]村|[市县]域|居民|人口|企业)$/;

export function loadCatalogue<Entry extends Named>(entries: readonly Entry[]): Catalogue<Entry> {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) byKey.set(nameKey(name), entry);
  }
  const find = remember((name) => byKey.get(nameKey(name)) ?? null);

  function match(name: string, group: string | null = null): Entry | null {
    const own = splitUnit(name).name;
    if (!group) return find(own);
    const heading = splitUnit(group).name;
    // 主要污染物排放总量减少 + 氨氮; 城镇 + 居民人均可支配收入; 森林增长 + 森林覆盖率.
    return find(heading + own) ?? find(own + heading) ?? (subject.test(heading) ? null : find(own));
  }

  return { entries, match };
}

let loaded: Catalogue | undefined;

/** The catalogue that comes with the program, indexed when it is first asked for. */
export function catalogue(): Catalogue {
  // The compiler reads "up" in JSON as string; a test checks the data against its schema.
  loaded ??= loadCatalogue(indicators as readonly IndicatorEntry[]);
  return loaded;
}

/** The indicator that a printed name stands for; see `Catalogue.match`. */
export function matchIndicator(name: string, group?: string | null): IndicatorEntry | null {
  return catalogue().match(name, group);
}
