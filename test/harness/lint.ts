import assert from 'node:assert/strict';
import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import { importText } from '../../server/src/core/library/import-text.ts';
import type { Library } from '../../server/src/core/library/library.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import type { Finding, RuleDefinition, RuleExample } from '../../server/src/core/lint/rule.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library as shipped } from './library.ts';
import { readMarked } from './marked.ts';

/** What a text is checked under; without it, as it is for an author who has set nothing. */
export interface Setup {
  readonly settings?: Settings;
  readonly library?: Library;
}

export function findingsOf(text: string, setup: Setup = {}): readonly Finding[] {
  const { settings = defaultSettings, library = shipped } = setup;
  const result = lint(parsePlan(createSource(text)), settings, library);
  assert.deepEqual(result.failed, [], 'a rule threw');
  return result.findings;
}

/** For an example of a rule that is off by itself, that needs settings, or that is held against an invented plan. */
export function setupOf(
  { id, enabled, severity }: RuleDefinition,
  { reference, terms = [] }: RuleExample,
): Setup {
  const settings: Settings = { ...defaultSettings, terms, rules: enabled ? {} : { [id]: severity } };
  if (reference === undefined) return { settings };
  const plan = importText({ text: reference, sha256: id, source: id });
  if (typeof plan === 'string') throw new Error(plan);
  return { settings, library: shipped.with([plan]) };
}

/** The forms in which a text may reach us: as written, with CRLF, with a byte-order mark. */
const forms: readonly [name: string, change: (text: string) => string][] = [
  ['LF', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['BOM', (text) => `\ufeff${text}`],
];

/** The findings of a marked text are exactly the marked ones, in every form of the text. */
export function assertFindings(
  marked: string,
  rule: string | null = null,
  only?: string,
  setup?: Setup,
): void {
  for (const [name, change] of forms) {
    const { text, expected } = readMarked(change(marked));
    const found = findingsOf(text, setup).filter((finding) => !only || finding.rule === only);
    assert.deepEqual(
      found.map((finding) => describe(text, finding.rule, finding.range)),
      expected.map((one) => describe(text, one.rule ?? rule ?? '?', one.range)),
      `findings in the ${name} form`,
    );
  }
}

function describe(text: string, rule: string, { start, end }: { start: number; end: number }): string {
  return `${rule} ${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
}

/** The first fix of every finding of the rule makes `fixed` of the marked text, and the rule is silent then. */
export function assertFixed(marked: string, rule: string, fixed: string, setup?: Setup): void {
  for (const [name, change] of forms) {
    const { text } = readMarked(change(marked));
    const found = findingsOf(text, setup).filter((finding) => finding.rule === rule);
    const edits = found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    assert.ok(edits.length > 0, `no fix offered in the ${name} form`);
    const result = applyEdits(text, edits);
    assert.equal(result, change(fixed), `fixed text in the ${name} form`);
    assert.deepEqual(
      findingsOf(result, setup).filter((finding) => finding.rule === rule),
      [],
    );
  }
}
