import type { Plan } from '../../model/plan.ts';
import { html } from '../../text/html.ts';
import { contains, type Range } from '../../text/range.ts';
import { type Item, itemsOf } from './items.ts';
import { piecesOf } from './pieces.ts';
import { type Piece, Places } from './places.ts';
import { type Setting, settingOf } from './setting.ts';

/** A piece of the page: a heading, a paragraph, a table, a box with all that stands in it. */
export interface PreviewBlock {
  readonly html: string;
  /** What the elements with `data-place` show of the draft, by their numbers. */
  readonly places: readonly Range[];
}

/** The draft as the printed plan will look, piece by piece in order of the page. */
export function previewOf(plan: Plan): readonly PreviewBlock[] {
  const setting = settingOf(plan);
  const items = itemsOf(plan);
  const atFoot = (item: Item) => isFootnote(setting, item);
  const body = piecesOf(
    setting,
    items.filter((item) => !atFoot(item)),
  );
  const notes = piecesOf(setting, items.filter(atFoot));
  const foot: Piece = (places) =>
    html`<section class="foot" role="doc-endnotes" aria-label="注释">\n${notes.map((note) => html`${note(places)}\n`)}</section>`;
  return [...body, ...(notes.length > 0 ? [foot] : [])].map((piece) => {
    const places = new Places();
    const { text } = piece(places);
    return { html: text, places: places.ranges };
  });
}

/** [^1]: … between paragraphs goes to the foot; under 名词解释 it stands where it is printed. */
function isFootnote({ plan }: Setting, item: Item): boolean {
  if (item.type !== 'paragraph' || !plan.source.text.startsWith('[^', item.line.textStart)) return false;
  const start = item.line.textStart;
  if (!plan.notes.definitions.some(({ range }) => range.start === start)) return false;
  return !plan.nodes.some(({ kind, range }) => kind === 'notes' && contains(range, start));
}
