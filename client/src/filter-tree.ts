interface Branch<Node> {
  readonly children: readonly Node[];
}

/** Keeps the nodes whose text holds every word of the filter, with whatever they hang on. */
export function filterTree<Node extends Branch<Node>>(
  nodes: readonly Node[],
  filter: string,
  textOf: (node: Node) => string,
): readonly Node[] {
  const matches = matcher(filter, textOf);
  return matches ? keep(nodes, matches) : nodes;
}

export function countMatches<Node extends Branch<Node>>(
  nodes: readonly Node[],
  filter: string,
  textOf: (node: Node) => string,
): number {
  const matches = matcher(filter, textOf) ?? (() => true);
  const count = (list: readonly Node[]): number =>
    list.reduce((sum, node) => sum + Number(matches(node)) + count(node.children), 0);
  return count(nodes);
}

function keep<Node extends Branch<Node>>(nodes: readonly Node[], matches: (node: Node) => boolean): Node[] {
  return nodes.flatMap((node) => {
    const children = keep(node.children, matches);
    return children.length > 0 || matches(node) ? [{ ...node, children }] : [];
  });
}

/** Nothing for a filter without words, which everything matches. */
function matcher<Node>(
  filter: string,
  textOf: (node: Node) => string,
): ((node: Node) => boolean) | undefined {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (node) => {
    const text = textOf(node).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
