import { outlineJson } from '../../core/features/outline-json.ts';
import { parsePlan } from '../../core/parse.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, UsageError } from '../exit.ts';
import { outlineTree } from '../outline-tree.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readAsked } from '../read-draft.ts';
import { print, printJson } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('outline 需要一个文件或文件夹；- 表示标准输入');
  const troubles = new Troubles();
  const finder = new SettingsFinder(undefined, troubles);
  const draft = await readAsked(path, finder, troubles);
  const settings = await finder.of(draft?.path ?? path);
  troubles.print();
  if (!draft || settings === null) return 2;
  const plan = parsePlan(draft.source);
  if (options.format === 'json') printJson(outlineJson(plan, settings.period, draft.extent));
  else print(outlineTree(plan, draft.extent, styleFor(process.stdout)));
  return troubles.serious ? 2 : 0;
}
