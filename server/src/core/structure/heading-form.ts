import { usualStyle } from '../model/node-label.ts';
import type { NodeKind, OutlineNode, Plan } from '../model/plan.ts';
import { formatNumeral, type WrittenStyle } from '../text/numeral.ts';
import { isCaption, isLevel, rankOfLevel } from './levels.ts';

/** How headings of a kind are written: ### 第三章　建设…, （一）突出…, > **专栏 3　…**. */
export interface HeadingForm {
  /** What stands before the number's words: quote, hashes, bold marks, blanks. */
  readonly prefix: string;
  /** 第 */
  readonly before: string;
  /** 章 and the blank behind it. */
  readonly after: string;
  /** ** */
  readonly suffix: string;
  readonly style: WrittenStyle;
}

const usual: Readonly<Partial<Record<NodeKind, readonly [before: string, after: string]>>> = {
  part: ['第', '篇　'],
  chapter: ['第', '章　'],
  section: ['第', '节　'],
  item: ['', '、'],
  subitem: ['（', '）'],
  point: ['', '. '],
  box: ['专栏', '　'],
  table: ['表', '　'],
  figure: ['图', '　'],
};

/** As most headings of that kind are written, with the # of the nearest; or as the kind is usually written. */
export function formFor(plan: Plan, kind: NodeKind, offset: number): HeadingForm {
  const forms = modelsOf(plan, kind).map((node) => {
    const form = formOf(plan, node);
    return { form, look: lookOf(form), far: Math.abs(node.selectionRange.start - offset) };
  });
  const counts = new Map<string, number>();
  for (const { look } of forms) counts.set(look, (counts.get(look) ?? 0) + 1);
  // Of several that are as common the first, as for the rules: otherwise the new heading would make the others the odd ones.
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  const models = forms.filter(({ look }) => look === usual).sort((a, b) => a.far - b.far);
  return models[0]?.form ?? usualForm(plan, kind);
}

/** What a reader sees between number and title: 专栏3： and 专栏3： with a blank look the same, 专栏3: does not. */
function lookOf({ after }: HeadingForm): string {
  const bare = after.replace(/\s+/g, '');
  if (/[：:、.．]/.test(bare)) return bare;
  return (
    bare + (after.includes('\t') ? '\t' : after.includes('\u3000') ? '\u3000' : after === bare ? '' : ' ')
  );
}

/** 附表1 is no model for 表2. */
function modelsOf({ nodes, source: { text } }: Plan, kind: NodeKind): OutlineNode[] {
  return nodes.filter(
    (node) =>
      node.kind === kind &&
      node.numbering &&
      node.titleRange.end > node.titleRange.start &&
      text.charAt(node.selectionRange.start) !== '附',
  );
}

function formOf({ source: { text }, lines }: Plan, node: OutlineNode): HeadingForm {
  const { selectionRange, titleRange, numbering } = node;
  const first = lines[node.firstLine]!;
  const rest = text.slice(titleRange.end, lines[node.lastLine]!.end);
  const between = text.slice(numbering!.range.end, titleRange.start);
  return {
    prefix: text.slice(first.start, selectionRange.start).replace('\ufeff', ''),
    before: text.slice(selectionRange.start, numbering!.range.start),
    // A title on a line of its own is no separator.
    after: between.replace(/[ \t]*(?:\r\n|\r|\n)[\s>]*/, '　'),
    suffix: /^[\s*#]*$/.test(rest) ? rest : '',
    style: numbering!.style,
  };
}

function usualForm(plan: Plan, kind: NodeKind): HeadingForm {
  const [before, after] = usual[kind] ?? ['', ''];
  if (kind === 'box') return { prefix: '> **', before, after, suffix: '**', style: 'arabic' };
  const count = isCaption(kind) ? 0 : usualHashes(plan, kind);
  const prefix = count > 0 ? `${'#'.repeat(count)} ` : '';
  return { prefix, before, after, suffix: '', style: usualStyle(kind) };
}

/** One # more than the level above has, where the plan has any; the first heading of a draft is written as a new draft has them. */
function usualHashes({ nodes, lines }: Plan, kind: NodeKind): number {
  if (!isLevel(kind)) return 0;
  if (!nodes.some((node) => isLevel(node.kind))) return 2;
  const ranked = nodes
    .filter((node) => isLevel(node.kind) && lines[node.firstLine]!.hashes > 0)
    .sort((a, b) => rankOfLevel(b.kind) - rankOfLevel(a.kind));
  const above = ranked.find((node) => rankOfLevel(node.kind) < rankOfLevel(kind));
  const below = ranked.at(-1);
  if (above) return Math.min(lines[above.firstLine]!.hashes + 1, 6);
  return below ? Math.max(lines[below.firstLine]!.hashes - 1, 1) : 0;
}

/** 第三章　 */
export function markOf(form: HeadingForm, value: number | null): string {
  if (value === null) return form.before + form.after;
  return form.before + formatNumeral(value, form.style) + form.after;
}

/** The whole line. */
export function lineOfHeading(form: HeadingForm, value: number | null, title: string): string {
  return form.prefix + markOf(form, value) + title + form.suffix;
}

/** The marks before a heading that takes another level: its # are those of the level, all else is its own. */
export function prefixAt(own: string, form: HeadingForm): string {
  const hashes = /#+/.exec(form.prefix)?.[0] ?? '';
  const bare = own.replace(/#+[ \t]*/, '');
  if (hashes !== '') return `${hashes} ${bare.trimStart()}`;
  return /#/.test(own) ? bare : /^\s*$/.test(own) ? (/^\s*/.exec(form.prefix)?.[0] ?? '') : own;
}
