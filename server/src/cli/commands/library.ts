import { type ExitStatus, UsageError } from '../exit.ts';

interface SubCommand {
  run(args: readonly string[]): Promise<ExitStatus>;
}

/** What `guihua library` can do with the reference plans, each in a file of its own. */
const subCommands: Readonly<Record<string, () => Promise<SubCommand>>> = {
  list: () => import('./library/list.ts'),
  show: () => import('./library/show.ts'),
  add: () => import('./library/add.ts'),
  compare: () => import('./library/compare.ts'),
  skeleton: () => import('./library/skeleton.ts'),
  similar: () => import('./library/similar.ts'),
};

export async function run([name, ...args]: readonly string[]): Promise<ExitStatus> {
  const known = Object.keys(subCommands).join('、');
  if (name === undefined) throw new UsageError(`library 之后缺少子命令，可用的子命令：${known}`);
  const load = Object.hasOwn(subCommands, name) ? subCommands[name] : undefined;
  if (!load) throw new UsageError(`library 没有“${name}”这个子命令，可用的子命令：${known}`);
  const command = await load();
  return command.run(args);
}
