import { replace } from '../text/edit.ts';
import type { Quoted } from './mention.ts';
import type { Suggestion } from './reference.ts';

const MOST = 3;

/** Names of indicators that share most with a name that no table has: 城镇化率 for 城镇化水平. */
export function nearestNames(
  quoted: Quoted,
  rows: readonly { readonly name: string; readonly group: string | null }[],
): readonly Suggestion[] {
  const wanted = pairsOf(quoted.text);
  const likeness = (name: string) => {
    const pairs = pairsOf(name);
    const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
    return (2 * shared) / (pairs.size + wanted.size || 1);
  };
  return [
    ...new Set(rows.map(({ group, name }) => (group && group !== name ? withGroup(group, name) : name))),
  ]
    .map((name) => ({ name, like: likeness(name) }))
    .filter(({ like }) => like >= 0.4)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST)
    .map(({ name }) => ({ label: `“${name}”`, edit: replace(quoted.range, name) }));
}

/** 城镇居民人均可支配收入 of 城镇 under 居民人均可支配收入. */
function withGroup(group: string, name: string): string {
  return name.length > 4 ? name : name + group;
}

/** 城镇化率 → 城镇, 镇化, 化率 */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
