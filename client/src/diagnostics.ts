import { type Diagnostic, languages, Uri } from 'vscode';
import type { DraftText } from './draft-text.ts';
import { languageId } from './drafts.ts';
import type { FindingLike } from './outline/findings.ts';

/** Our findings in all files of a draft, by their places in the whole. */
export function findingsIn(text: DraftText): FindingLike[] {
  return text.files.flatMap(({ uri }) =>
    guihuaFindings(Uri.parse(uri)).map(({ range, severity, message }) => {
      const { start, end } = range;
      return { range: text.rangeInWhole({ start, end, uri }), severity, message };
    }),
  );
}

/** Our findings in a document, without those of spelling checkers and the like. */
export function guihuaFindings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === languageId);
}
