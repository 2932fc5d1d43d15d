import { compareWithLibrary } from '../../../core/features/library-comparison.ts';
import { parsePlan } from '../../../core/parse.ts';
import { readArguments } from '../../arguments.ts';
import { comparisonText } from '../../comparison/text.ts';
import { type ExitStatus, UsageError } from '../../exit.ts';
import { SettingsFinder } from '../../project-settings.ts';
import { readAsked } from '../../read-draft.ts';
import { print, printJson } from '../../terminal/print.ts';
import { styleFor } from '../../terminal/style.ts';
import { Troubles } from '../../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('library compare 需要一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const finder = new SettingsFinder(undefined, troubles);
  const draft = await readAsked(path, finder, troubles);
  const main = draft?.path ?? path;
  const [settings, library] = [await finder.of(main), await finder.libraryOf(main)];
  troubles.print();
  if (!draft || settings === null) return 2;
  const comparison = compareWithLibrary(parsePlan(draft.source), library, settings.period);
  if (options.format === 'json') printJson(comparison);
  else print(comparisonText(comparison, styleFor(process.stdout)));
  return 0;
}
