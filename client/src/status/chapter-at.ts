import type { DraftText } from '../draft-text.ts';
import { isBefore, type Position } from '../positions.ts';
import type { ChapterCount } from '../protocol.ts';

/** The chapter that a place of the whole draft stands in, the innermost where 篇 are listed with their 章. */
export function chapterAt(
  chapters: readonly ChapterCount[],
  text: DraftText,
  position: Position,
): ChapterCount | undefined {
  return chapters.findLast((chapter) => {
    const range = text.rangeInWhole(chapter.range);
    return !isBefore(position, range.start) && isBefore(position, range.end);
  });
}
