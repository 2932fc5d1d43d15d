import { buildTree as buildIndicators, type TreeNode as IndicatorNode } from '../indicators/tree.ts';
import { buildTree as buildOutline, fullTitle, type TreeNode as OutlineNode } from '../outline/tree.ts';
import type { Range } from '../positions.ts';
import type { PlanItem } from '../protocol.ts';

export type Group = 'outline' | 'boxes' | 'indicators';

/** What a node stands for. Below its groups a plan has the nodes that a draft has in the other views. */
export type Subject =
  | { readonly kind: 'plan' }
  | { readonly kind: 'group'; readonly group: Group; readonly count: number }
  | { readonly kind: 'heading'; readonly node: OutlineNode }
  | { readonly kind: 'indicator'; readonly node: IndicatorNode };

export interface LibraryNode {
  /** The same for the same place after the plans were read again. */
  readonly id: string;
  readonly plan: PlanItem;
  readonly subject: Subject;
  /** In the plan's document. */
  readonly range: Range;
  readonly parent: LibraryNode | undefined;
  readonly children: readonly LibraryNode[];
}

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function buildTree(plans: readonly PlanItem[]): LibraryNode[] {
  return plans.map((plan) => {
    const children: LibraryNode[] = [];
    const id = `/${plan.id}`;
    const root: LibraryNode = {
      id,
      plan,
      subject: { kind: 'plan' },
      range: top,
      parent: undefined,
      children,
    };
    const tables = buildIndicators(plan.tables);
    const indicators = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    children.push(
      ...group(root, 'outline', plan.outline.length, (parent) =>
        buildOutline(plan.outline).map((node) => headingNode(parent, node)),
      ),
      ...group(root, 'boxes', plan.boxes.length, (parent) =>
        buildOutline(plan.boxes).map((node) => headingNode(parent, node)),
      ),
      ...group(root, 'indicators', indicators, (parent) => tables.map((node) => indicatorNode(parent, node))),
    );
    return root;
  });
}

/** A group without anything in it is left out. */
function group(
  parent: LibraryNode,
  name: Group,
  count: number,
  build: (parent: LibraryNode) => LibraryNode[],
): LibraryNode[] {
  const children: LibraryNode[] = [];
  const subject: Subject = { kind: 'group', group: name, count };
  const node: LibraryNode = {
    id: `${parent.id}/${name}`,
    plan: parent.plan,
    subject,
    range: top,
    parent,
    children,
  };
  children.push(...build(node));
  return count > 0 ? [node] : [];
}

function headingNode(parent: LibraryNode, node: OutlineNode): LibraryNode {
  return wrap(parent, node, { kind: 'heading', node }, (own) =>
    node.children.map((child) => headingNode(own, child)),
  );
}

function indicatorNode(parent: LibraryNode, node: IndicatorNode): LibraryNode {
  return wrap(parent, node, { kind: 'indicator', node }, (own) =>
    node.children.map((child) => indicatorNode(own, child)),
  );
}

function wrap(
  parent: LibraryNode,
  { id, range }: { readonly id: string; readonly range: Range },
  subject: Subject,
  build: (own: LibraryNode) => LibraryNode[],
): LibraryNode {
  const children: LibraryNode[] = [];
  const { plan } = parent;
  const own: LibraryNode = { id: `${groupOf(parent).id}${id}`, plan, subject, range, parent, children };
  children.push(...build(own));
  return own;
}

/** Ids of the nodes below hold the way from the group on. */
function groupOf(node: LibraryNode): LibraryNode {
  return node.subject.kind === 'group' ? node : groupOf(node.parent!);
}

/** As many lines fit into any editor. */
const fewLines = 20;

/** Where the node stands, and what is to be the first line in sight: a row means little without the header of its table. */
export function viewOf({ subject, range }: LibraryNode): { line: number; top: number } {
  const { line } = range.start;
  const header = subject.kind === 'indicator' ? subject.node.table.range.start.line : line;
  return { line, top: line - header <= fewLines ? header : line };
}

/** The words by which a node is looked for; groups are never looked for. */
export function searchText({ plan, subject }: LibraryNode): string {
  switch (subject.kind) {
    case 'plan':
      return `${plan.shortName} ${plan.title}`;
    case 'group':
      return '';
    case 'heading':
      return fullTitle(subject.node);
    case 'indicator':
      return subject.node.title;
  }
}

/** Without its number: what one copies. */
export function titleOf({ plan, subject }: LibraryNode): string {
  return subject.kind === 'heading' || subject.kind === 'indicator' ? subject.node.title : plan.title;
}
