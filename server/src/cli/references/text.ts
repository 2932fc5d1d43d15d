import type { ReferencesJson, ReferencesJsonEntry } from '../../core/features/references-json.ts';
import type { ReferenceKind, ReferenceStatus } from '../../core/reference/reference.ts';
import type { Style } from '../terminal/style.ts';
import { pad, textWidth, visible } from '../terminal/width.ts';

const kindNames: Readonly<Record<ReferenceKind, string>> = {
  section: '篇章节',
  box: '专栏',
  table: '表',
  figure: '图',
  indicator: '指标',
  note: '注释',
  plan: '参考规划',
  'plan-section': '参考规划的篇章节',
  'plan-box': '参考规划的专栏',
  'plan-indicator': '参考规划的指标',
};

/** In the order in which they are shown: what wants mending first. */
const statusNames: Readonly<Record<ReferenceStatus, string>> = {
  unresolved: '找不到',
  mismatch: '与原文不符',
  resolved: '有效',
};

const statuses = Object.keys(statusNames) as ReferenceStatus[];

/** `references --format text`: by kind, those with which something is wrong first, each with line and column as editors count them. */
export function referencesText({ references }: ReferencesJson, style: Style): string {
  if (references.length === 0) return '没有找到引用。\n';
  const kinds = Object.keys(kindNames) as ReferenceKind[];
  const groups = kinds.map((kind) => references.filter((one) => one.kind === kind));
  const blocks = groups.filter((group) => group.length > 0).map((group) => groupText(group, style));
  return `${blocks.join('\n')}\n共 ${counts(references)}\n`;
}

function groupText(group: readonly ReferencesJsonEntry[], style: Style): string {
  const sorted = statuses.flatMap((status) => group.filter((one) => one.status === status));
  const rows = sorted.map((entry) => ({ entry, place: placeOf(entry), text: shown(entry.text) }));
  const [places, texts] = [rows.map(({ place }) => place), rows.map(({ text }) => text)].map(widest);
  const lines = rows.map(({ entry, place, text }) =>
    `  ${style.dim(place.padStart(places!))}  ${pad(text, texts!)}  ${outcome(entry, style)}`.trimEnd(),
  );
  const heading = `${style.bold(kindNames[group[0]!.kind])}${style.dim(`（${counts(group)}）`)}`;
  return `${[heading, ...lines].join('\n')}\n`;
}

/** 12 处，1 处找不到 */
function counts(references: readonly ReferencesJsonEntry[]): string {
  const troubled = statuses.slice(0, 2).map((status) => {
    const count = references.filter((one) => one.status === status).length;
    return count === 0 ? '' : `${count} 处${statusNames[status]}`;
  });
  return [`${references.length} 处`, ...troubled].filter(Boolean).join('，');
}

/** 12:8; in a draft of several files chapters/3.plan.md:12:8 */
function placeOf({ range: { start, uri } }: ReferencesJsonEntry): string {
  const file = uri === undefined ? '' : `${visible(uri)}:`;
  return `${file}${start.line + 1}:${start.character + 1}`;
}

function outcome({ range, status, target, message }: ReferencesJsonEntry, style: Style): string {
  if (message !== null) {
    const colour = status === 'unresolved' ? style.red : style.yellow;
    return colour(`${statusNames[status]}：${visible(message)}`);
  }
  if (!target) return style.dim('有不止一处，未能确定指哪一处');
  const file = target.range?.uri === range.uri ? '' : `${visible(target.range?.uri ?? '')} `;
  const line = target.range ? style.dim(`（${file}第 ${target.range.start.line + 1} 行）`) : '';
  return `→ ${visible([target.label, target.title].filter(Boolean).join('　'))}${line}`;
}

const WIDEST = 44;

/** Text from a PDF breaks lines within a name; the long names of plans leave room for what they lead to. */
function shown(text: string): string {
  const whole = visible(text.replace(/\s*[\r\n]+[>\s]*/g, ''));
  if (textWidth(whole) <= WIDEST) return whole;
  const characters = [...whole];
  // What tells references to one plan apart stands at the end: 《永州市国民…纲要》第十六章第一节.
  let tail = characters.length;
  for (let width = 1; tail > 8 && width < WIDEST - 17; tail--) width += textWidth(characters[tail - 1]!);
  return `${characters.slice(0, 8).join('')}…${characters.slice(tail).join('')}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(textWidth));
}
