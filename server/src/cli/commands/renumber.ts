import { parsePlan } from '../../core/parse.ts';
import { isRefused } from '../../core/structure/change.ts';
import { changeStructure } from '../../core/structure/change-structure.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { createSource } from '../../core/text/source.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, FileError, reasonOf, UsageError } from '../exit.ts';
import { findPlans } from '../find-plans.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readText, STANDARD_INPUT } from '../read-text.ts';
import { type Renumbered, renumberedJson, renumberedText } from '../renumber/report.ts';
import { print } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'], write: 'flag' });
  if (paths.length === 0) throw new UsageError('renumber 需要至少一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const finder = new SettingsFinder(undefined, troubles);
  const drafts = findPlans(paths, troubles);
  const done: Renumbered[] = [];
  for (const path of drafts) {
    try {
      const found = await renumber(path, options.write ?? false, finder);
      if (found) done.push(found);
    } catch (error) {
      troubles.add(path, reasonOf(error));
    }
  }
  // With --write, standard input's new text has standard output for itself.
  const toStderr = options.write && drafts.includes(STANDARD_INPUT);
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

/** null where the project file cannot be used. */
async function renumber(path: string, write: boolean, finder: SettingsFinder): Promise<Renumbered | null> {
  const { text, byteOrderMark } = await readText(path);
  if ((await finder.of(path)) === null) return null;
  const source = createSource(text);
  const library = await finder.libraryOf(path);
  const result = changeStructure(parsePlan(source), library, { kind: 'renumber', node: null });
  if (isRefused(result)) throw new FileError(result.refused);
  if (write) await save(path, text, byteOrderMark, applyEdits(text, result.edits));
  return { path, source, ...result };
}

async function save(path: string, before: string, byteOrderMark: string, after: string): Promise<void> {
  if (path === STANDARD_INPUT) return print(byteOrderMark + after);
  if (after === before) return;
  const { writeText } = await import('../write-text.ts');
  await writeText(path, byteOrderMark + after);
}
