import type { OutlineNode, Plan } from '../../model/plan.ts';

/** Anchors of headings and captions, made of their words: what is inserted elsewhere does not change them. */
export function anchorsOf({ nodes }: Plan): ReadonlyMap<OutlineNode, string> {
  const used = new Map<string, number>();
  return new Map(
    nodes.map((node) => {
      const words = `${node.label}${node.title}`.replace(/[^\p{L}\p{N}]/gu, '').slice(0, LONGEST);
      const count = (used.get(words) ?? 0) + 1;
      used.set(words, count);
      return [node, count === 1 ? `s-${words}` : `s-${words}-${count}`];
    }),
  );
}

const LONGEST = 40;
