import type { PassageIndex } from '../library/passage-index.ts';
import type { ReferenceNode, ReferencePlan } from '../library/reference-plan.ts';
import type { NodeKind } from '../model/plan.ts';
import { createSource, lineOf } from '../text/source.ts';
import { GRAM, gramHashes, WINDOW, winnow } from './fingerprints.ts';
import { hanText } from './han.ts';
import { writeHashes } from './hash-list.ts';

/** Figures and tables have captions but no text below them. */
const without: ReadonlySet<NodeKind> = new Set(['figure', 'table']);

/** Makes of a plan's text what passages of a draft are looked up in. `text` is the one that the plan's index was made from. */
export function indexPassages({ sha256, outline }: Pick<ReferencePlan, 'sha256' | 'outline'>, text: string) {
  const headings = headingLines(outline);
  const { codes, offsets } = hanText(text);
  const hashes = gramHashes(codes);
  const source = createSource(text);
  const found = new Map<number, number[]>();
  let heading = 0;
  for (const at of winnow(hashes)) {
    const line = lineOf(source, offsets[at]!);
    while (heading < headings.length && headings[heading]! <= line) heading++;
    const section = headings[heading - 1] ?? 0;
    const known = found.get(section);
    if (known) known.push(hashes[at]!);
    else found.set(section, [hashes[at]!]);
  }
  const sections = Object.fromEntries([...found].map(([line, list]) => [line, writeHashes(list)]));
  return { sha256, gram: GRAM, window: WINDOW, sections } satisfies PassageIndex;
}

function headingLines(nodes: readonly ReferenceNode[]): number[] {
  return nodes
    .flatMap(({ kind, line, children = [] }) => [
      ...(without.has(kind) ? [] : [line]),
      ...headingLines(children),
    ])
    .sort((a, b) => a - b);
}
