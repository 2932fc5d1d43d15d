import { relative } from 'node:path';
import { parsePlan } from '../../core/parse.ts';
import { isRefused } from '../../core/structure/change.ts';
import { changeStructure } from '../../core/structure/change-structure.ts';
import type { Range } from '../../core/text/range.ts';
import { fileAt } from '../../core/text/source.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, FileError, reasonOf, UsageError } from '../exit.ts';
import { type DraftFiles, findDrafts } from '../find-drafts.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readDraft } from '../read-draft.ts';
import { STANDARD_INPUT } from '../read-text.ts';
import { type Renumbered, renumberedJson, renumberedText } from '../renumber/report.ts';
import { print } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';
import { writeDraft } from '../write-draft.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'], write: 'flag' });
  if (paths.length === 0) throw new UsageError('renumber 需要至少一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const finder = new SettingsFinder(undefined, troubles);
  const drafts = await findDrafts(paths, finder, troubles);
  const done: Renumbered[] = [];
  for (const draft of drafts) {
    try {
      done.push(...(await renumber(draft, options.write ?? false, finder, troubles)));
    } catch (error) {
      troubles.add(draft.paths[0]!, reasonOf(error));
    }
  }
  // With --write, standard input's new text has standard output for itself.
  const toStderr = options.write && drafts.some((draft) => draft.paths.includes(STANDARD_INPUT));
  const stream = toStderr ? process.stderr : process.stdout;
  const report =
    options.format === 'json'
      ? `${JSON.stringify(renumberedJson(done), null, 2)}\n`
      : renumberedText(done, options.write ?? false, styleFor(stream));
  if (toStderr) stream.write(report);
  else print(report);
  troubles.print();
  return troubles.serious ? 2 : 0;
}

/** All files of a draft are renumbered together, whichever of them the call names; a report for each that changes. */
async function renumber(
  files: DraftFiles,
  write: boolean,
  finder: SettingsFinder,
  troubles: Troubles,
): Promise<Renumbered[]> {
  const main = files.paths[0]!;
  const draft = await readDraft(files, troubles);
  if (!draft || (await finder.of(main)) === null) return [];
  const { source } = draft;
  const library = await finder.libraryOf(main);
  const result = changeStructure(parsePlan(source), library, { kind: 'renumber', node: null });
  if (isRefused(result)) throw new FileError(result.refused);
  if (write) await writeDraft(draft, result.edits, troubles);
  if (!source.parts) return [{ ...result, path: main, source }];
  const isIn = (path: string) => (place: { range: Range }) => fileAt(source, place.range.start).uri === path;
  const changed = draft.files
    .map(({ path }) => ({
      path,
      source,
      edits: result.edits.filter(isIn(path)),
      warnings: result.warnings.filter(isIn(path)),
    }))
    .filter(({ edits, warnings }) => edits.length + warnings.length > 0);
  return changed.length > 0 ? changed : [{ ...result, path: relative('', files.project ?? main), source }];
}
