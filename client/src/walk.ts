/** The nodes and all below them, in the order in which a tree shows them. */
export function* walk<Node extends { readonly children: readonly Node[] }>(
  nodes: readonly Node[],
): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
