import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import type { Range } from '../text/range.ts';
import { nearest } from './nearest.ts';
import { planEntryKeys, projectFile, type RuleSummary, termKeys, tocKeys } from './schema.ts';

/** Something in guihua.json that does not do what its author meant. */
export interface FileProblem {
  readonly range: Range;
  readonly message: string;
  /** `warning` where the settings can be used all the same. */
  readonly severity: 'error' | 'warning';
}

const topKeys = ['rules', 'period', 'terms', 'toc', 'referencePlans', 'planNames', 'files'];
const periodKeys = ['baseYear', 'targetYear'];

type Issue = z.core.$ZodIssue;

/** Where the file is not as the schema wants it. */
export function* schemaProblems(root: Node, rules: readonly RuleSummary[]): Iterable<FileProblem> {
  const parsed = projectFile(rules).safeParse(getNodeValue(root));
  const ids = rules.map((rule) => rule.id);
  for (const issue of (parsed.error?.issues ?? []).flatMap(withinEntry)) {
    const path = issue.path as (string | number)[];
    const node = findNodeAtLocation(root, path) ?? findNodeAtLocation(root, path.slice(0, -1)) ?? root;
    if (issue.code === 'unrecognized_keys') yield* unknownKeys(issue, node, path, ids);
    else yield { range: rangeOf(node), message: `${issue.message}。`, severity: 'error' };
  }
}

/** An entry of referencePlans is a path or an object; what is wrong inside of an object is told where it stands. */
function withinEntry(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.path[0] !== 'referencePlans' || issue.path.length > 2)
    return [issue];
  const inner = issue.errors.at(-1) ?? [];
  const isObject = inner.every(({ path }) => path.length > 0);
  return isObject ? inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as Issue) : [issue];
}

function* unknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  parent: Node,
  path: readonly (string | number)[],
  ids: readonly string[],
): Iterable<FileProblem> {
  for (const key of issue.keys) {
    const range = rangeOf(keyNode(parent, key));
    if (path[0] === 'rules') yield { range, message: unknownRule(key, ids), severity: 'error' };
    else if (path[0] === 'period') yield { range, message: unknownKey(key, periodKeys), severity: 'error' };
    else if (path[0] === 'terms') yield { range, message: unknownKey(key, termKeys), severity: 'error' };
    else if (path[0] === 'toc') yield { range, message: unknownKey(key, tocKeys), severity: 'error' };
    else if (path[0] === 'referencePlans')
      yield {
        range,
        message: unknownKey(key, path.length > 2 ? periodKeys : planEntryKeys),
        severity: 'warning',
      };
    else yield { range, message: unknownKey(key, topKeys), severity: 'warning' };
  }
}

/** A misspelt rule keeps its default severity without anyone noticing: the file cannot be taken at its word. */
function unknownRule(id: string, ids: readonly string[]): string {
  return `没有规则“${id}”${suggestion(id, ids)}。`;
}

function unknownKey(key: string, known: readonly string[]): string {
  return `不认识的键“${key}”，不起作用${suggestion(key, known)}；可用的键：${known.join('、')}。`;
}

function suggestion(word: string, candidates: readonly string[]): string {
  const candidate = nearest(word, candidates);
  return candidate ? `，是否想写“${candidate}”` : '';
}

/** Keys that stand twice in an object: only the last one counts. */
export function* duplicateKeys(node: Node): Iterable<FileProblem> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key && seen.has(key.value)) {
      yield { range: rangeOf(key), message: `键“${key.value}”写了两次，以后一次为准。`, severity: 'warning' };
    }
    if (key) seen.add(key.value);
    yield* duplicateKeys(child);
  }
}

function keyNode(parent: Node, key: string): Node {
  const property = parent.children?.find((child) => child.children?.[0]?.value === key);
  return property?.children?.[0] ?? parent;
}

export function rangeOf(node: Node): Range {
  return { start: node.offset, end: node.offset + node.length };
}
