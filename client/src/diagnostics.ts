import { type Diagnostic, languages, type Uri } from 'vscode';
import { languageId } from './drafts.ts';

/** Our findings in a document, without those of spelling checkers and the like. */
export function guihuaFindings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === languageId);
}
