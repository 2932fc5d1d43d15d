import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { previewPage } from '../../core/features/preview/page.ts';
import { parsePlan } from '../../core/parse.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { SettingsFinder } from '../project-settings.ts';
import { readAsked } from '../read-draft.ts';
import { print } from '../terminal/print.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { output: 'text' });
  const { output } = options;
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('preview 需要一个文件或文件夹；- 表示标准输入');
  if (output !== undefined && resolve(path) === resolve(output))
    throw new UsageError(`--output 不能是文稿“${output}”本身`);
  const troubles = new Troubles();
  const draft = await readAsked(path, new SettingsFinder(undefined, troubles), troubles);
  if (draft) {
    const page = previewPage(parsePlan(draft.source));
    if (output === undefined) print(page);
    else write(output, page, troubles);
  }
  troubles.print();
  return troubles.serious ? 2 : 0;
}

function write(path: string, page: string, troubles: Troubles): void {
  try {
    writeFileSync(path, page);
  } catch (error) {
    troubles.add(path, reasonOf(error));
  }
}
