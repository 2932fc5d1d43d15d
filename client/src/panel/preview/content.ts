import type { PreviewResponse } from '../../protocol.ts';
import type { PreviewChange } from '../messages.ts';

/** What the preview shows: its pieces, and which lines of the draft each of their places shows. */
export interface PreviewContent {
  readonly blocks: readonly string[];
  /** For each block first and last line of each place, one after the other. */
  readonly lines: readonly (readonly number[])[];
  /** Why there is nothing to show. */
  readonly notice: string | null;
}

export function contentOf(response: PreviewResponse | undefined, notice: string): PreviewContent {
  const blocks = response?.blocks ?? [];
  return {
    blocks: blocks.map(({ html }) => html),
    lines: blocks.map(({ lines }) => lines),
    notice: response ? null : notice,
  };
}

/** A keystroke changes one piece; only what differs goes to the page, so that the rest stays as it is drawn. */
export function changeOf(
  { blocks, lines, notice }: PreviewContent,
  drawn: PreviewContent | undefined,
): PreviewChange {
  const old = drawn?.blocks ?? [];
  const shorter = Math.min(old.length, blocks.length);
  let head = 0;
  while (head < shorter && old[head] === blocks[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === blocks[blocks.length - 1 - tail]) tail++;
  return {
    type: 'change',
    from: head,
    removed: old.length - head - tail,
    added: blocks.slice(head, blocks.length - tail),
    lines,
    notice,
  };
}
