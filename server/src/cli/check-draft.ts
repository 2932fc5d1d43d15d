import type { Settings } from '../core/config/settings.ts';
import type { Library } from '../core/library/library.ts';
import { fixAll } from '../core/lint/fix-all.ts';
import { lint } from '../core/lint/lint.ts';
import { parsePlan } from '../core/parse.ts';
import { draftName } from '../core/report/words.ts';
import { fileAt } from '../core/text/source.ts';
import { reasonOf } from './exit.ts';
import type { DraftFiles } from './find-drafts.ts';
import { type Draft, readDraft } from './read-draft.ts';
import { STANDARD_INPUT } from './read-text.ts';
import type { FileReport } from './report/report.ts';
import type { Troubles } from './troubles.ts';
import { writeDraft } from './write-draft.ts';

/** Checks one draft, mending it before if asked to; a report for each of its files that the call asks about. */
export async function checkDraft(
  files: DraftFiles,
  settings: Settings,
  library: Library,
  fix: boolean,
  troubles: Troubles,
): Promise<FileReport[]> {
  const draft = await readDraft(files, troubles);
  if (!draft) return [];
  const { source, fixed } = fix
    ? await mend(draft, files, settings, library, troubles)
    : { source: draft.source, fixed: 0 };
  const plan = parsePlan(source);
  const result = lint(plan, settings, library);
  const { findings, ran, failed } = result;
  const [first] = files.asked;
  for (const { rule, error } of failed) troubles.add(first!, `规则 ${rule} 未能运行：${reasonOf(error)}`);
  const name = first === STANDARD_INPUT ? '标准输入' : source.parts ? draftName(source) : first!;
  const checked = { name, plan, settings, library, result };
  return draft.files
    .filter(({ path }) => files.asked.has(path))
    .map(({ path }, at) => ({
      path,
      source,
      findings: findings.filter(({ range }) => fileAt(source, range.start).uri === path),
      rules: ran.length,
      fixed: at === 0 ? fixed : 0,
      checked,
    }));
}

/** Writes what is mended, in the files that the call asks about. */
async function mend(
  draft: Draft,
  { asked }: DraftFiles,
  settings: Settings,
  library: Library,
  troubles: Troubles,
): Promise<{ source: Draft['source']; fixed: number }> {
  const { edits, fixed } = fixAll(draft.source, settings, library);
  const own = edits.filter(({ range }) => asked.has(fileAt(draft.source, range.start).uri));
  const source = await writeDraft(draft, own, troubles);
  return { source, fixed: own.length === edits.length ? fixed : own.length };
}
