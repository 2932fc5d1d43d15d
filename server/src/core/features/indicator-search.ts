import { catalogue, type IndicatorEntry } from '../library/catalogue.ts';
import { isInReference } from '../library/entry.ts';
import { nameKey } from '../library/name-key.ts';
import { plainText } from '../quantity/plain.ts';
import { splitUnit } from '../quantity/unit.ts';
import { compact } from '../text/chars.ts';
import { remember } from '../text/memo.ts';

/** An indicator that fits what was typed. */
export interface Found {
  readonly entry: IndicatorEntry;
  /** Begins with what was typed and goes on with the rest of the name, then the other names: what editors filter by. */
  readonly filterText: string;
}

/**
 * The indicators that have what was typed in one of their names. Names that begin with it come first, and of these the indicators of
 * the reference plans; otherwise the order is that of the catalogue.
 */
export function searchIndicators(typed: string): Found[] {
  const words = splitUnit(typed).name;
  const matches = catalogue().entries.flatMap((entry) => {
    const match = bestMatch(entry, words);
    return match ? [{ entry, match }] : [];
  });
  const rank = ({ entry, match }: (typeof matches)[number]) =>
    (match.begins ? 0 : 2) + (isInReference(entry) ? 0 : 1);
  return matches
    .sort((a, b) => rank(a) - rank(b))
    .map(({ entry, match }) => ({ entry, filterText: filterText(entry, typed, match) }));
}

/** How one of an indicator's names fits. */
interface Match {
  readonly begins: boolean;
  /** 率 of 常住人口城镇化率 behind 城镇化; empty where the name is another print of what was typed. */
  readonly rest: string;
}

/** 城镇化 is part of 常住人口城镇化率 as it is printed; 规上工业增加值 is what 规模以上工业增加值 is called elsewhere. */
function bestMatch({ name, aliases }: IndicatorEntry, typed: string): Match | null {
  const [words, key] = [plainWords(typed), nameKey(typed)];
  const names = [name, ...aliases];
  const printed = names.flatMap((one) => matchWords(plainWords(one), words) ?? []);
  const sameKey = key !== '' && names.some((one) => keyOf(one).startsWith(key));
  return (
    printed.find(({ begins }) => begins) ?? (sameKey ? { begins: true, rest: '' } : (printed[0] ?? null))
  );
}

function matchWords(name: string, words: string): Match | null {
  const at = name.indexOf(words);
  return at < 0 ? null : { begins: at === 0, rest: name.slice(at + words.length) };
}

/** (gdp) is found in （GDP）. */
const plainWords = remember((name) => compact(plainText(name)).toUpperCase());

const keyOf = remember(nameKey);

/**
 * 城镇化率 常住人口城镇化率 常 住 人 口 城 镇 化 率 …: editors go on filtering before the next answer is there. Some want the typed words at the
 * beginning of the text, some at that of any word in it; to the latter each character by itself is one.
 */
function filterText({ name, aliases }: IndicatorEntry, typed: string, { rest }: Match): string {
  return [...new Set([typed + rest, name, [...name].join(' '), ...aliases])].join(' ');
}
