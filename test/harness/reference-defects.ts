import type { OutlineNode, Plan } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { isSamePlan } from '../../server/src/core/reference/documents.ts';
import { applyEdits, insert } from '../../server/src/core/text/edit.ts';
import { formatNumeral } from '../../server/src/core/text/numeral.ts';
import type { Range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';

/** A reference put into a text, and where it stands there. */
export interface Planted {
  readonly name: string;
  readonly text: string;
  /** The rule that must tell, on these characters; null for a reference that is right. */
  readonly rule: string | null;
  readonly range: Range;
}

/** References of every kind, right and wrong, each at a place of its own. */
export function* plantedReferences(text: string): Iterable<Planted> {
  const plan = parsePlan(createSource(text));
  const spots = sentenceEnds(plan);
  if (spots.length === 0) return;
  let next = 0;
  const plant = (before: string, place: string, behind: string, rule: string | null): Planted => {
    next += 7;
    const spot = spots[next % spots.length]!;
    const words = `${before}${place}${behind}`;
    const start = spot + before.length;
    return {
      name: `${rule ?? 'right'}: ${words}`,
      text: applyEdits(text, [insert(spot, words)]),
      rule,
      range: { start, end: start + place.length },
    };
  };
  yield* toSections(plan, plant);
  yield* toCaptions(plan, plant);
  yield* toPlans(plan, plant);
}

type Plant = (before: string, place: string, behind: string, rule: string | null) => Planted;

/** Behind the full stops of paragraphs, where another sentence may follow. */
function sentenceEnds({ lines, source, toc }: Plan): number[] {
  return lines
    .filter(({ kind, textStart, textEnd }) => kind === 'text' && textEnd - textStart > 40)
    .filter(({ textEnd }) => source.text.charAt(textEnd - 1) === '。')
    .filter(({ start }) => !toc || start > toc.range.end)
    .map(({ textEnd }) => textEnd);
}

function* toSections({ nodes }: Plan, plant: Plant): Iterable<Planted> {
  const chapters = nodes.filter(({ kind, numbering }) => kind === 'chapter' && numbering);
  const numbers = chapters.map(({ numbering }) => numbering!.value);
  if (new Set(numbers).size < numbers.length) return;
  for (const chapter of chapters) {
    const { label, title, numbering } = chapter;
    yield plant('有关安排见', label, '。', null);
    yield plant('有关安排见', label, `“${inner(title)}”。`, null);
    yield plant('有关安排见', `第${formatNumeral(numbering!.value + 60, 'chinese')}章`, '。', 'ref/section');
    yield plant(`有关安排见${label}“`, `${inner(title)}和其他有关事项`, '”。', 'ref/title');
    const sections = chapter.children.filter(({ kind, numbering: own }) => kind === 'section' && own);
    for (const section of sections) {
      yield plant('任务由', label + section.label, '明确。', null);
      const wrong = `第${formatNumeral(section.numbering!.value + 30, 'chinese')}节`;
      yield plant('任务由', label + wrong, '明确。', 'ref/section');
    }
  }
}

function inner(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’').trim();
}

function* toCaptions({ nodes, source }: Plan, plant: Plant): Iterable<Planted> {
  const captions = nodes.filter(({ kind, numbering }) => /box|table|figure/.test(kind) && numbering);
  for (const node of captions) {
    const duplicate = captions.filter(
      ({ kind, numbering }) => kind === node.kind && numbering!.value === node.numbering!.value,
    );
    if (duplicate.length > 1 || source.text.charAt(node.selectionRange.start) === '附') continue;
    yield plant('具体见', node.label, '。', null);
    yield plant('（见', node.label, '）', null);
    yield plant('具体见', wordOf(node) + String(node.numbering!.value + 70), '。', `ref/${node.kind}`);
  }
}

function wordOf({ kind }: OutlineNode): string {
  return kind === 'box' ? '专栏' : kind === 'table' ? '表' : '图';
}

/** The title of the draft itself means the draft. */
function* toPlans(plan: Plan, plant: Plant): Iterable<Planted> {
  const others = library.plans.filter((one) => !plan.title || !isSamePlan(plan.title, one));
  for (const { title, outline, boxes, tables } of others) {
    const whole = `《${title}》`;
    const parts = outline.flatMap((node) => (node.kind === 'chapter' ? [node] : (node.children ?? [])));
    for (const { kind, number, title: called } of parts
      .filter((node) => node.kind === 'chapter')
      .slice(0, 4)) {
      if (kind !== 'chapter' || number === null) continue;
      const label = `第${formatNumeral(number, 'chinese')}章`;
      yield plant(`借鉴${whole}`, label, '的做法。', null);
      yield plant(`借鉴${whole}`, label, `“${inner(called)}”的做法。`, null);
      yield plant(`借鉴${whole}${label}“`, '并不存在的标题', '”的做法。', 'ref/plan-title');
    }
    yield plant(`借鉴${whole}`, '第九十章', '的做法。', 'ref/plan-section');
    yield plant(`借鉴${whole}`, '专栏99', '的做法。', 'ref/plan-box');
    if (boxes[0]?.number) yield plant(`借鉴${whole}`, `专栏${boxes[0].number}`, '的做法。', null);
    yield plant('借鉴《', title.replace('二〇三五', '2035'), '》的做法。', 'ref/plan');
    const rows = tables.filter(({ role }) => role === 'targets').flatMap((table) => table.rows);
    for (const { name } of rows.slice(0, 3)) yield plant(`借鉴${whole}`, `指标“${name}”`, '。', null);
    if (rows.length > 0) yield plant(`借鉴${whole}指标“`, '并不存在的指标', '”。', 'ref/plan-indicator');
  }
}
