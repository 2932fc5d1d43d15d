import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { previewPage } from '../../core/features/preview/page.ts';
import { parsePlan } from '../../core/parse.ts';
import { createSource } from '../../core/text/source.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { readText } from '../read-text.ts';
import { print } from '../terminal/print.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { output: 'text' });
  const { output } = options;
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError('preview 需要一个文件；- 表示标准输入');
  if (output !== undefined && resolve(path) === resolve(output))
    throw new UsageError(`--output 不能是文稿“${output}”本身`);
  const troubles = new Troubles();
  await attempt(path, troubles, async () => {
    const { text } = await readText(path);
    const page = previewPage(parsePlan(createSource(text)));
    if (output === undefined) print(page);
    else await attempt(output, troubles, async () => writeFileSync(output, page));
  });
  troubles.print();
  return troubles.serious ? 2 : 0;
}

/** Tells which file cannot be used, and why. */
async function attempt(path: string, troubles: Troubles, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    troubles.add(path, reasonOf(error));
  }
}
