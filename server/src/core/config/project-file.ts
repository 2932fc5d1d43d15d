import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { rules as allRules } from '../rules/registry.generated.ts';
import type { Range } from '../text/range.ts';
import { readSettings } from './merge.ts';
import { duplicateKeys, type FileProblem, rangeOf, schemaProblems } from './problems.ts';
import type { RuleSummary } from './schema.ts';
import type { ProjectSettings } from './settings.ts';
import { syntaxMessage } from './syntax-message.ts';

export interface ProjectFile {
  /** What of the file can be used, whatever is wrong with the rest. */
  readonly settings: ProjectSettings;
  /** In order of the text. */
  readonly problems: readonly FileProblem[];
  /** Where a value stands: ['referencePlans', 0]; the start of the file for one that does not. */
  readonly rangeAt: (path: readonly (string | number)[]) => Range;
}

/** Reads the text of a guihua.json: JSON in which comments are allowed. Never throws. */
export function parseProjectFile(text: string, rules: readonly RuleSummary[] = allRules): ProjectFile {
  const errors: ParseError[] = [];
  // A byte-order mark is no JSON; a blank in its place keeps the offsets.
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors);
  const settings = root ? readSettings(getNodeValue(root)) : {};
  const rangeAt: ProjectFile['rangeAt'] = (path) => {
    const node = root && findNodeAtLocation(root, [...path]);
    return node ? rangeOf(node) : { start: 0, end: 0 };
  };
  const [first] = errors;
  // What follows the first error of syntax is mostly its echo.
  if (text.trim() === '') return { settings, problems: [emptyFile], rangeAt };
  if (first) return { settings, problems: [syntaxProblem(first)], rangeAt };
  return { settings, problems: root ? problemsOf(root, rules) : [], rangeAt };
}

const emptyFile: FileProblem = {
  range: { start: 0, end: 0 },
  message: '文件是空的；不作设置时写一对花括号 {}，或删去文件。',
  severity: 'error',
};

function syntaxProblem(error: ParseError): FileProblem {
  const range: Range = { start: error.offset, end: error.offset + error.length };
  return { range, message: syntaxMessage(error.error), severity: 'error' };
}

function problemsOf(root: Node, rules: readonly RuleSummary[]): FileProblem[] {
  return [...schemaProblems(root, rules), ...duplicateKeys(root)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}
