import { compareWithLibrary } from '../../../core/features/library-comparison.ts';
import { parsePlan } from '../../../core/parse.ts';
import { createSource } from '../../../core/text/source.ts';
import { readArguments } from '../../arguments.ts';
import { comparisonText } from '../../comparison/text.ts';
import { type ExitStatus, reasonOf, UsageError } from '../../exit.ts';
import { SettingsFinder } from '../../project-settings.ts';
import { readText } from '../../read-text.ts';
import { print, printJson } from '../../terminal/print.ts';
import { styleFor } from '../../terminal/style.ts';
import { Troubles } from '../../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('library compare 需要一个文件；- 表示标准输入');
  const troubles = new Troubles();
  const text = await readOrExplain(path, troubles);
  const finder = new SettingsFinder(undefined, troubles);
  const [settings, library] = [await finder.of(path), await finder.libraryOf(path)];
  troubles.print();
  if (text === null || settings === null) return 2;
  const comparison = compareWithLibrary(parsePlan(createSource(text)), library, settings.period);
  if (options.format === 'json') printJson(comparison);
  else print(comparisonText(comparison, styleFor(process.stdout)));
  return 0;
}

async function readOrExplain(path: string, troubles: Troubles): Promise<string | null> {
  try {
    return (await readText(path)).text;
  } catch (error) {
    troubles.add(path, reasonOf(error));
    return null;
  }
}
