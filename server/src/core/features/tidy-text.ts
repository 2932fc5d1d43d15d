import type { Settings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import { fixAll } from '../lint/fix-all.ts';
import { rulesNamed } from '../lint/rules-named.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { lineOf, type Source } from '../text/source.ts';

// Puts right what pasting and conversion did to a text: broken paragraphs, blanks in words, half-width marks, web residue.

const tidying = ['text/broken-paragraph', 'text/punctuation-width', 'text/residue', 'text/spacing'];

/** What tidies the selection, or the whole draft where nothing is selected. Rules that are switched off tidy nothing. */
export function tidyText(source: Source, settings: Settings, library: Library, selection: Range): TextEdit[] {
  const { edits } = fixAll(source, settings, library, rulesNamed(tidying));
  const { start, end } = selection;
  const wanted =
    start === end ? edits : edits.filter(({ range }) => start <= range.start && range.end <= end);
  return joinByLine(source, wanted);
}

/** One edit for every line, so that a preview shows each line once: 11 blanks and 4 commas are one change to read. */
function joinByLine(source: Source, edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && lineOf(source, last.range.end) === lineOf(source, edit.range.start)) {
      const between = source.text.slice(last.range.end, edit.range.start);
      joined[joined.length - 1] = {
        range: { start: last.range.start, end: edit.range.end },
        newText: last.newText + between + edit.newText,
      };
    } else joined.push(edit);
  }
  return joined;
}
