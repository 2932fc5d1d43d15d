import type { Stated } from './stated.ts';

/**
 * 固定资产投资、社会消费品零售总额年均分别增长11.1%、8%: the first figure is that of the first name. Lists whose lengths differ are left
 * out, as are lists of names or figures without 分别.
 */
export function dealOut(found: readonly (Stated | null)[]): Stated[] {
  const dealt: Stated[] = [];
  for (let at = 0; at < found.length; ) {
    const group = groupAt(found, at);
    at += Math.max(1, group.length);
    dealt.push(...dealGroup(group));
  }
  return dealt;
}

/** A figure and those that follow it with nothing but 、 between. */
function groupAt(found: readonly (Stated | null)[], from: number): Stated[] {
  const first = found[from];
  if (!first) return [];
  let end = from + 1;
  while (found[end]?.bare) end++;
  return found.slice(from, end) as Stated[];
}

function dealGroup(group: readonly Stated[]): Stated[] {
  const [first] = group;
  if (!first) return [];
  const names = namesIn(first.name);
  const isDealt = first.connector.includes('分别');
  if (!isDealt) return group.length === 1 ? [first] : [];
  if (names.length !== group.length) return [];
  return group.map((one, at) => ({ ...one, name: names[at]! }));
}

/** 城乡居民人均可支配收入 speaks of two. */
function namesIn(name: string): string[] {
  if (name.startsWith('城乡居民')) return [`城镇${name.slice(2)}`, `农村${name.slice(2)}`];
  return name.split(/[、和及与]/);
}
