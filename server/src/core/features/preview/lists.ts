import type { ParagraphBlock } from '../../model/blocks.ts';
import { type Html, html } from '../../text/html.ts';
import type { Piece, Places } from './places.ts';
import { rangeOf, type Setting, setWords } from './setting.ts';

interface Entry {
  readonly block: ParagraphBlock;
  readonly below: Entry[];
}

/** Lines behind - or *, one under the other as they are indented. */
export function listPiece(setting: Setting, blocks: readonly ParagraphBlock[]): Piece {
  const roots: Entry[] = [];
  const open: { entry: Entry; indent: number }[] = [];
  for (const block of blocks) {
    const indent = indentOf(setting, block);
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    const entry: Entry = { block, below: [] };
    (open.at(-1)?.entry.below ?? roots).push(entry);
    open.push({ entry, indent });
  }
  return (places) => setList(setting, roots, places);
}

function indentOf({ plan }: Setting, { line }: ParagraphBlock): number {
  return plan.source.text.slice(line.start, line.textStart).search(/[-*+]\s*(\*\*\s*)?$/);
}

function setList(setting: Setting, entries: readonly Entry[], places: Places): Html {
  const items = entries.map(({ block, below }) => {
    const at = places.at(rangeOf(setting, block.firstLine, block.lastLine));
    const deeper = below.length > 0 && html`\n${setList(setting, below, places)}`;
    return html`<li${at}>${setWords(setting, block)}${deeper}</li>\n`;
  });
  return html`<ul>\n${items}</ul>`;
}
