import type { TocLevel } from '../../config/settings.ts';
import type { NodeKind, OutlineNode, Plan, TocEntry } from '../../model/plan.ts';
import { structural } from '../../model/toc-match.ts';
import { titleKey } from '../../syntax/reader.ts';

// Which levels a 目录 lists.

const usual: readonly NodeKind[] = ['part', 'chapter', 'section'];

/** A level counts as listed where half of its headings are, as for the rules; the highest one always. */
const LISTED_SHARE = 0.5;

/** Headings that a new 目录 lists. Reports have no chapters but 一、二、. */
export function headingsToList(plan: Plan, levels: readonly TocLevel[] | undefined): OutlineNode[] {
  const of = (kinds: readonly NodeKind[]) => plan.nodes.filter(({ kind }) => kinds.includes(kind));
  if (levels) return of(levels);
  const found = of(usual);
  return found.length > 0 ? found : of(['item']);
}

/** Entries without any number, and not because the headings have none: 发展基础……1 */
export function lostNumbers({ nodes }: Plan, entries: readonly TocEntry[]): boolean {
  const unnumbered = new Set(
    nodes.flatMap(({ kind, title }) => (kind === 'heading' ? [titleKey(title)] : [])),
  );
  return !entries.some((entry) => isStructural(entry) || unnumbered.has(titleKey(entry.title)));
}

/** Its levels as they are, and what it lists beyond them. */
export function alreadyListed(
  { nodes, toc }: Plan,
  entryOf: ReadonlyMap<OutlineNode, TocEntry>,
): OutlineNode[] {
  const kinds = new Set(toc?.entries.map(({ kind }) => kind));
  const highest = structural.find((kind) => kinds.has(kind));
  const isListed = (kind: NodeKind) => {
    const same = nodes.filter((node) => node.kind === kind);
    const listed = same.filter((node) => entryOf.has(node)).length;
    return listed > 0 && listed >= same.length * LISTED_SHARE;
  };
  const levels = new Set<NodeKind>([...structural, 'box' as const].filter(isListed));
  if (highest) levels.add(highest);
  return nodes.filter((node) => levels.has(node.kind) || entryOf.has(node));
}

/** 前言 and 附件 are entries as well, but none that has to follow the headings. */
export function isStructural({ kind }: TocEntry): boolean {
  return kind === 'box' || structural.includes(kind);
}
