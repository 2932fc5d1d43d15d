import type { OutlineNode, Plan } from '../model/plan.ts';
import type { IndicatorRow } from '../model/table/indicator-table.ts';
import type { PlaceMention } from '../reference/mention.ts';
import type { Reference } from '../reference/reference.ts';
import type { Numeral } from '../text/numeral.ts';
import type { Range } from '../text/range.ts';

// The references of a draft to its own places, put together as they are written: 第三至五章 is one word that points to three chapters.

export interface Pointer {
  readonly mentions: readonly PlaceMention[];
  /** What each mention leads to; null where it leads nowhere. */
  readonly nodes: readonly (OutlineNode | null)[];
  readonly rows: readonly (IndicatorRow | null)[];
  /** Everything pointed to, with what lies between the ends of 第三至五章; in order of the text. */
  readonly covered: readonly OutlineNode[];
  /** Of every mention but the last: whether 至 stands behind it. */
  readonly upTo: readonly boolean[];
  /** One of them is to a place that there is not. */
  readonly isBroken: boolean;
  /** The words, without the name of the plan and without quoted title. */
  readonly range: Range;
}

export function pointersOf(plan: Plan, references: readonly Reference[]): Pointer[] {
  const own = references.flatMap((reference): Member[] => {
    const { mention, target } = reference;
    return mention.type === 'plan' || mention.owner || target?.plan ? [] : [{ mention, reference }];
  });
  const groups: Member[][] = [];
  for (const member of own) {
    const last = groups.at(-1)?.at(-1);
    if (last && belongsTo(plan, last.mention, member.mention)) groups.at(-1)!.push(member);
    else groups.push([member]);
  }
  return groups.map((group) => toPointer(plan, group));
}

interface Member {
  readonly mention: PlaceMention;
  readonly reference: Reference;
}

const upToWords = /^[\s）)]*(?:至|到|[-－—–~～]{1,2})[\s第]*$/;

/** The 五章 of 第三、五章 is part of the word before; 第五章 of 第三章至第五章 ends what the one before begins. */
function belongsTo({ source: { text } }: Plan, last: PlaceMention, mention: PlaceMention): boolean {
  if (last.type !== mention.type || kindOf(last) !== kindOf(mention)) return false;
  const gap = text.slice(last.place.end, mention.place.start);
  if (gap.length > 6) return false;
  return mention.place.start === lastNumeral(mention)?.start || (upToWords.test(gap) && !titleOf(last));
}

function kindOf(mention: PlaceMention): string {
  if (mention.type === 'section') return mention.steps.at(-1)!.kind;
  return mention.type === 'caption' ? `${mention.kind} ${mention.appended}` : '';
}

export function lastNumeral(mention: PlaceMention): Numeral | null {
  return mention.type === 'section' ? mention.steps.at(-1)!.numeral : mention.numeral;
}

export function titleOf(mention: PlaceMention): string | null {
  const quoted = mention.type === 'section' ? mention.steps.at(-1)!.title : null;
  return (mention.type === 'caption' ? mention.title?.text : quoted?.text) ?? null;
}

function toPointer(plan: Plan, group: readonly Member[]): Pointer {
  const mentions = group.map(({ mention }) => mention);
  const nodes = group.map(({ reference }) => nodeOf(reference));
  const upTo = mentions.slice(1).map((mention, at) => {
    const gap = plan.source.text.slice(mentions[at]!.place.end, mention.place.start);
    return upToWords.test(gap);
  });
  return {
    mentions,
    nodes,
    rows: group.map(({ reference: { target } }) => (target?.type === 'row' ? target.row : null)),
    covered: coveredBy(plan, nodes, upTo),
    upTo,
    isBroken: group.some(({ reference }) => reference.status === 'unresolved'),
    range: { start: mentions[0]!.place.start, end: mentions.at(-1)!.place.end },
  };
}

export function nodeOf({ target }: Reference): OutlineNode | null {
  return target?.type === 'place' && 'node' in target.place.site ? target.place.site.node : null;
}

function coveredBy(
  { nodes: all, source: { text } }: Plan,
  nodes: readonly (OutlineNode | null)[],
  upTo: readonly boolean[],
): OutlineNode[] {
  const covered = new Set(nodes.filter((node) => node !== null));
  upTo.forEach((range, at) => {
    const [from, to] = [nodes[at], nodes[at + 1]];
    if (!range || !from || !to) return;
    const appended = text.charAt(from.selectionRange.start) === '附';
    for (const node of all.slice(all.indexOf(from), all.indexOf(to))) {
      const same = node.kind === from.kind && (text.charAt(node.selectionRange.start) === '附') === appended;
      if (same && node.numbering) covered.add(node);
    }
  });
  return all.filter((node) => covered.has(node));
}
