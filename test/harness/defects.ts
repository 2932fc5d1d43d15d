import type { OutlineNode, Plan } from '../../server/src/core/model/plan.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits, replace } from '../../server/src/core/text/edit.ts';
import { formatNumeral } from '../../server/src/core/text/numeral.ts';
import type { Range } from '../../server/src/core/text/range.ts';
import { createSource } from '../../server/src/core/text/source.ts';

/** One defect put into a text that has none. */
export interface Defect {
  readonly name: string;
  readonly text: string;
  /** Any of these rules may be the one that tells. */
  readonly rules: readonly string[];
  /** Where the finding must lie in the new text; null where it is another place than the defect. */
  readonly range: Range | null;
}

function edit(
  plan: Plan,
  name: string,
  rules: readonly string[],
  range: Range,
  newText: string,
  exact = true,
): Defect {
  const text = applyEdits(plan.source.text, [replace(range, newText)]);
  return {
    name,
    text,
    rules,
    range: exact ? { start: range.start, end: range.start + newText.length } : null,
  };
}

function nameOf({ label, title }: OutlineNode): string {
  return `${label}${title}`;
}

/** Every defect of outline, boxes, 目录 and notes that can be put into the text at one place. */
export function* defectsOf(text: string): Iterable<Defect> {
  const plan = parsePlan(createSource(text));
  yield* wrongNumbers(plan);
  yield* deletedHeadings(plan);
  yield* oddHeadings(plan);
  yield* tocDefects(plan);
  yield* boxDefects(plan);
  yield* noteDefects(plan);
}

const numbered = ['part', 'chapter', 'section', 'item', 'subitem'];

function* wrongNumbers(plan: Plan): Iterable<Defect> {
  for (const node of plan.nodes) {
    if (!node.numbering || !(numbered.includes(node.kind) || node.kind === 'box')) continue;
    const { value, style, range } = node.numbering;
    const group = node.kind === 'box' ? 'box' : 'outline';
    for (const wrong of [value + 7, value + 1]) {
      const rules = [`${group}/number-gap`, `${group}/number-duplicate`];
      yield edit(plan, `${nameOf(node)} numbered ${wrong}`, rules, range, formatNumeral(wrong, style));
    }
  }
}

/** The whole line of a heading is gone; what was below it now stands under the heading before. */
function* deletedHeadings(plan: Plan): Iterable<Defect> {
  for (const node of plan.nodes) {
    if (node.kind !== 'chapter' && node.kind !== 'section') continue;
    const siblings = plan.nodes.filter(({ kind }) => kind === node.kind);
    const next = siblings[siblings.indexOf(node) + 1];
    // The last one of its kind leaves no gap behind.
    if (!next || (node.kind === 'section' && next.parent !== node.parent)) continue;
    if (!node.numbering || node.numbering.value === 1) continue;
    const line = plan.lines[node.firstLine]!;
    yield edit(
      plan,
      `${nameOf(node)} deleted`,
      ['outline/number-gap'],
      { start: line.start, end: line.end },
      '',
      false,
    );
  }
}

function* oddHeadings({ source, ...plan }: Plan): Iterable<Defect> {
  const whole = { source, ...plan };
  for (const node of plan.nodes) {
    if ((node.kind !== 'chapter' && node.kind !== 'section') || !node.numbering) continue;
    const { range, value } = node.numbering;
    const end = node.titleRange.end;
    yield edit(
      whole,
      `${nameOf(node)} with a full stop`,
      ['outline/heading-format'],
      { start: end, end },
      '。',
    );
    const separator = { start: range.end + 1, end: node.titleRange.start };
    yield edit(whole, `${nameOf(node)} run together`, ['outline/heading-format'], separator, '', false);
    yield edit(whole, `${nameOf(node)} in Arabic`, ['outline/number-style'], range, String(value));
  }
}

function* tocDefects(plan: Plan): Iterable<Defect> {
  for (const [at, entry] of (plan.toc?.entries ?? []).entries()) {
    if (entry.kind === 'heading' || entry.kind === 'notes') continue;
    const middle = (entry.titleRange.start + entry.titleRange.end) >> 1;
    const title = `${plan.source.text.slice(entry.titleRange.start, middle)}甲乙${plan.source.text.slice(middle, entry.titleRange.end)}`;
    yield edit(plan, `目录 ${entry.label}${entry.title} altered`, ['toc/mismatch'], entry.titleRange, title);
    if (!entry.numbering) continue;
    const { range, value, style } = entry.numbering;
    yield edit(
      plan,
      `目录 ${entry.label}${entry.title} misnumbered`,
      ['toc/mismatch'],
      range,
      formatNumeral(value + 1, style),
    );
    const line = plan.lines[entry.line]!;
    const whole = { start: line.start, end: plan.lines[entry.line + 1]?.start ?? line.end };
    if (at > 0)
      yield edit(plan, `目录 ${entry.label}${entry.title} left out`, ['toc/missing'], whole, '', false);
    const again = plan.source.text.slice(line.start, line.end).replace(entry.title, '纯属虚构的一条');
    const added = `${again}\n`;
    if (at > 0)
      yield edit(
        plan,
        `目录 entry added before ${entry.label}`,
        ['toc/extra'],
        { start: line.start, end: line.start },
        added,
        false,
      );
  }
}

function* boxDefects(plan: Plan): Iterable<Defect> {
  for (const box of plan.boxes) {
    if (!box.numbering) continue;
    const name = nameOf(box);
    yield edit(
      plan,
      `${name} without title`,
      ['box/title-missing'],
      { start: box.numbering.range.end, end: box.titleRange.end },
      '',
      false,
    );
    yield edit(
      plan,
      `${name} emptied`,
      ['box/empty'],
      { start: plan.lines[box.lastLine]!.end, end: box.range.end },
      '',
      false,
    );
    const next = plan.boxes[plan.boxes.indexOf(box) + 1];
    if (!next) continue;
    const whole = { start: box.range.start, end: box.range.end };
    yield edit(plan, `${name} deleted`, ['box/number-gap'], whole, '', false);
    yield edit(plan, `${name} without number`, ['box/number-missing'], box.numbering.range, '', false);
  }
}

function* noteDefects(plan: Plan): Iterable<Defect> {
  const { marks, definitions } = plan.notes;
  for (const mark of marks) {
    const single = marks.filter(({ number }) => number === mark.number).length === 1;
    yield edit(plan, `mark [${mark.number}] mistyped`, ['note/undefined'], mark.range, '[97]');
    if (single && marks.length > 1)
      yield edit(plan, `mark [${mark.number}] deleted`, ['note/unused'], mark.range, '', false);
  }
  for (const definition of definitions) {
    const line = plan.lines.find(
      ({ start, end }) => start <= definition.range.start && definition.range.start < end,
    )!;
    if (definitions.length > 1) {
      yield edit(
        plan,
        `definition [${definition.number}] deleted`,
        ['note/undefined'],
        { start: line.start, end: line.end },
        '',
        false,
      );
      yield edit(
        plan,
        `definition [${definition.number}] mistyped`,
        ['note/unused'],
        definition.range,
        '[97]',
      );
    }
  }
}
