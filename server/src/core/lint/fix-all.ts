import type { Settings } from '../config/settings.ts';
import type { Library } from '../library/library.ts';
import { parsePlan } from '../parse.ts';
import { rules as allRules } from '../rules/registry.generated.ts';
import { EditedText } from '../text/compose.ts';
import type { TextEdit } from '../text/edit.ts';
import { editsInWhole, splitEdits, withTexts } from '../text/join.ts';
import { filesOf, type Source } from '../text/source.ts';
import { chooseFixes } from './choose-fixes.ts';
import { lint } from './lint.ts';
import type { Finding, Fix, RuleDefinition } from './rule.ts';

export interface FixAllResult {
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
  /** What turns the old text into the new one. */
  readonly edits: readonly TextEdit[];
}

/** One fix may stand in the way of another, or lay bare what it hid; more rounds than this means two rules disagree. */
const maxRounds = 8;

/** Applies every safe fix (of some rules), checks the text again, and so on until nothing is left to do. */
export function fixAll(
  source: Source,
  settings: Settings,
  library: Library,
  rules: readonly RuleDefinition[] = allRules.filter(({ safe }) => safe),
): FixAllResult {
  const edited = filesOf(source).map(({ text }) => new EditedText(text));
  let current = source;
  let fixed = 0;
  for (let round = 0; round < maxRounds; round++) {
    const { findings } = lint(parsePlan(current), settings, library, rules);
    const { edits, count } = chooseFixes(current.text, safeFixes(findings));
    if (count === 0) break;
    splitEdits(current, edits).forEach((file, at) => {
      edited[at]!.apply(file.edits);
    });
    fixed += count;
    current = withTexts(
      source,
      edited.map(({ text }) => text),
    );
  }
  return { text: current.text, fixed, edits: editsOf(source, edited) };
}

/** Edits to the draft as it was. */
function editsOf({ parts }: Source, edited: readonly EditedText[]): TextEdit[] {
  return edited.flatMap((text, at) => {
    const part = parts?.[at];
    return part ? editsInWhole(part, text.edits()) : text.edits();
  });
}

function* safeFixes(findings: readonly Finding[]): Iterable<Fix> {
  for (const { safe, fixes } of findings) {
    if (safe && fixes?.[0] !== undefined) yield fixes[0];
  }
}
