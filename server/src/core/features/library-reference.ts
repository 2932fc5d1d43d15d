import { boxLabel, referenceLabel } from '../library/reference-label.ts';
import type {
  ReferenceBox,
  ReferenceNode,
  ReferencePlan,
  ReferenceTable,
} from '../library/reference-plan.ts';
import { kindNames } from '../model/numbering.ts';
import { type LibraryPlace, libraryDocument } from './library-document.ts';

/**
 * How a draft refers to what stands at a line of a plan's document, or else to what begins above it, in words that every reader of
 * plans knows: 《永州市……纲要》第十六章第一节“……”, 《……》专栏15“……”, 《……》指标“森林覆盖率”.
 */
export function libraryReference(plan: ReferencePlan, line: number): string {
  const document = libraryDocument(plan);
  let nearest = { line: -1, text: '' };
  for (const { place, text } of referencesIn(plan)) {
    const at = document.lineOf(place);
    if (at <= line && at > nearest.line) nearest = { line: at, text };
  }
  return `《${plan.title}》${nearest.text}`;
}

interface Referable {
  readonly place: LibraryPlace;
  readonly text: string;
}

function referencesIn(plan: ReferencePlan): Referable[] {
  const chapters = chapterNumbers(plan);
  return [
    ...paths(plan.outline).map((path) => ({ place: path.at(-1)!, text: nodeText(path, chapters) })),
    ...plan.boxes.map((box) => ({ place: box, text: boxText(box) })),
    ...plan.tables.flatMap((table) => [
      { place: table, text: tableText(plan, table) },
      ...table.rows.map((row) => ({ place: row, text: `指标${quoted(row.name)}` })),
    ]),
  ];
}

/** Every node with those above it, from the outside in. */
function paths(
  nodes: readonly ReferenceNode[],
  above: readonly ReferenceNode[] = [],
): (readonly ReferenceNode[])[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return [path, ...paths(node.children ?? [], path)];
  });
}

function chapterNumbers({ outline }: ReferencePlan): (number | null)[] {
  return paths(outline).flatMap((path) => {
    const { kind, number } = path.at(-1)!;
    return kind === 'chapter' ? [number] : [];
  });
}

/** 第十六章第一节“……”; what has no number of its own is quoted alone: 第一章中的“……”. */
function nodeText(path: readonly ReferenceNode[], chapters: readonly (number | null)[]): string {
  const node = path.at(-1)!;
  if (node.kind === 'figure' || node.kind === 'table') {
    return (referenceLabel(node) || kindNames[node.kind]) + quoted(node.title);
  }
  const numbered = path.filter(
    (each) => isNumbered(each, chapters) || (each === node && each.kind === 'part'),
  );
  const title = quoted(node.title);
  // Without the number of its chapter, 第一节 could be any.
  if (numbered.some(({ number }) => number === null)) return `中的${title}`;
  const label = numbered.map(referenceLabel).join('');
  return numbered.at(-1) === node ? label + title : `${label}中的${title}`;
}

/** 章 that begin anew in each 篇 need its number too. */
function isNumbered({ kind }: ReferenceNode, chapters: readonly (number | null)[]): boolean {
  if (kind === 'part') return new Set(chapters).size < chapters.length;
  return kind === 'chapter' || kind === 'section';
}

function boxText(box: ReferenceBox): string {
  return boxLabel(box) + quoted(box.title);
}

/** By the box that it stands in, if there is one. */
function tableText({ boxes }: ReferencePlan, { box, caption }: ReferenceTable): string {
  const around = box === null ? undefined : boxes.find(({ number }) => number === box);
  if (around) return boxText(around);
  return caption === null ? '' : `表${quoted(caption)}`;
}

/** Quotes within quotes are single ones. */
function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
