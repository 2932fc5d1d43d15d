import type { ReferenceNode } from '../../library/reference-plan.ts';
import { type Subject, subjectsOf } from '../../library/subjects.ts';
import type { NodeKind, OutlineNode } from '../../model/plan.ts';
import { formatChinese } from '../../text/numeral.ts';
import type { Source } from '../../text/source.ts';
import { type JsonRange, toJsonRange } from '../json-range.ts';

/** How much room a heading gives its subject: a 篇 or 章, a 节, or less than that (一、, （一）, a box). */
export type Level = 'chapter' | 'section' | 'below';

export interface Heading {
  readonly level: Level;
  /** Where it stands: 第二章第一节; empty without a number. */
  readonly label: string;
  readonly title: string;
  /** In the draft only. */
  readonly range: JsonRange | null;
}

/** The headings that treat a subject, those that give it most room and say it plainest first. */
export type HeadingsBySubject = ReadonlyMap<Subject['id'], readonly Heading[]>;

/** A heading of the draft or of a reference plan, as far as both have it. */
interface TitledNode {
  readonly kind: NodeKind;
  readonly label: string;
  readonly title: string;
  readonly range: JsonRange | null;
  readonly children: readonly TitledNode[];
}

export function fromDraft(source: Source, nodes: readonly OutlineNode[]): TitledNode[] {
  return nodes.map((node) => ({
    kind: node.kind,
    label: node.label,
    title: node.title,
    range: toJsonRange(source, node.selectionRange),
    children: fromDraft(source, node.children),
  }));
}

export function fromReference(nodes: readonly ReferenceNode[]): TitledNode[] {
  return nodes.map(({ kind, number, title, children = [] }) => ({
    kind,
    label: labelOf(kind, number),
    title,
    range: null,
    children: fromReference(children),
  }));
}

const words: Partial<Record<NodeKind, string>> = { part: '篇', chapter: '章', section: '节' };

function labelOf(kind: NodeKind, number: number | null): string {
  if (number === null) return '';
  const numeral = formatChinese(number);
  if (kind === 'item') return `${numeral}、`;
  if (kind === 'subitem') return `（${numeral}）`;
  return words[kind] ? `第${numeral}${words[kind]}` : '';
}

/** Special plans count 一、（一） where others count 第一章第一节. */
const shapes: readonly (readonly [chapters: readonly NodeKind[], sections: readonly NodeKind[]])[] = [
  [['part', 'chapter'], ['section']],
  [['item'], ['subitem']],
];

/** null where there is nothing that could be called a chapter. */
export function headingsBySubject(roots: readonly TitledNode[]): HeadingsBySubject | null {
  const kinds = new Set(flatten(roots).map(({ kind }) => kind));
  const shape = shapes.find(([chapters]) => chapters.some((kind) => kinds.has(kind)));
  if (!shape) return null;
  const found = new Map<string, Ranked[]>();
  visit(roots, '');
  return new Map([...found].map(([id, headings]) => [id, inOrder(headings)]));

  function visit(nodes: readonly TitledNode[], above: string): void {
    for (const node of nodes) {
      const level = levelOf(node.kind, shape!);
      const heading = { ...node, level, label: level === 'section' ? above + node.label : node.label };
      const subjects = captions.has(node.kind) ? [] : subjectsOf(node.title);
      for (const { id } of subjects)
        found.set(id, [...(found.get(id) ?? []), { heading, rank: rankOf(heading, subjects.length) }]);
      visit(node.children, level === 'chapter' ? node.label : above);
    }
  }
}

/** A map called 对外开放空间布局图 treats nothing. */
const captions: ReadonlySet<NodeKind> = new Set(['table', 'figure']);

function flatten(nodes: readonly TitledNode[]): TitledNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

function levelOf(kind: NodeKind, [chapters, sections]: (typeof shapes)[number]): Level {
  if (chapters.includes(kind)) return 'chapter';
  return sections.includes(kind) ? 'section' : 'below';
}

interface Ranked {
  readonly heading: Heading;
  readonly rank: number;
}

/** A 章 says more than the 篇 around it, and a title with one subject more than one with three. */
function rankOf({ level, kind }: TitledNode & { level: Level }, subjects: number): number {
  const room = level === 'below' ? 200 : level === 'section' ? 100 : 0;
  return room + (kind === 'part' ? 50 : 0) + subjects;
}

function inOrder(headings: readonly Ranked[]): Heading[] {
  return [...headings]
    .sort((a, b) => a.rank - b.rank)
    .map(({ heading: { level, label, title, range } }) => ({ level, label, title, range }));
}
