import type { BoxEntry, DocumentKind, NodeKind, Period, Plan, TocEntry } from '../model/plan.ts';
import { isInside } from '../text/range.ts';
import { type Source, wholeOf } from '../text/source.ts';
import { type JsonRange, toJsonRange } from './json-range.ts';
import { nodesWithin, type OutlineBranch } from './nodes-within.ts';

export interface OutlineJsonEntry {
  readonly title: string;
  readonly range: JsonRange;
}

export interface OutlineJsonNode {
  readonly kind: NodeKind;
  readonly number: number | null;
  readonly label: string;
  readonly title: string;
  readonly range: JsonRange;
  readonly selectionRange: JsonRange;
  /** Boxes only. */
  readonly entries?: readonly OutlineJsonEntry[];
  readonly children: readonly OutlineJsonNode[];
}

export interface OutlineJsonTocEntry {
  readonly kind: NodeKind;
  readonly number: number | null;
  readonly label: string;
  readonly title: string;
  readonly page: number | null;
  readonly range: JsonRange;
}

/** What `guihua outline --format json` prints and the server answers to `guihua/outline`. */
export interface OutlineJson {
  readonly document: {
    readonly title: string | null;
    readonly kind: DocumentKind;
    readonly period: Period | null;
  };
  readonly outline: readonly OutlineJsonNode[];
  readonly toc: readonly OutlineJsonTocEntry[];
}

/**
 * `stated` is the period that guihua.json or the settings give; it wins over what the text says. `extent` is what is asked about:
 * the whole draft, or one of its files.
 */
export function outlineJson(plan: Plan, stated: Period | null, extent = wholeOf(plan.source)): OutlineJson {
  const { source, title, kind } = plan;
  const period = stated ?? plan.period;
  return {
    document: { title, kind, period },
    outline: nodesWithin(plan.outline, extent).map((branch) => toNode(source, branch)),
    toc: (plan.toc?.entries ?? [])
      .filter(({ range }) => isInside(range, extent))
      .map((entry) => toTocEntry(source, entry)),
  };
}

function toNode(source: Source, { node, children }: OutlineBranch): OutlineJsonNode {
  return {
    kind: node.kind,
    number: node.numbering?.value ?? null,
    label: node.label,
    title: node.title,
    range: toJsonRange(source, node.range),
    selectionRange: toJsonRange(source, node.selectionRange),
    ...(node.kind === 'box' && { entries: node.entries.map((entry) => toEntry(source, entry)) }),
    children: children.map((child) => toNode(source, child)),
  };
}

function toEntry(source: Source, { title, range }: BoxEntry): OutlineJsonEntry {
  return { title, range: toJsonRange(source, range) };
}

function toTocEntry(source: Source, entry: TocEntry): OutlineJsonTocEntry {
  const { kind, numbering, label, title, page, range } = entry;
  return { kind, number: numbering?.value ?? null, label, title, page, range: toJsonRange(source, range) };
}
