import { type ExitStatus, reasonOf, UsageError } from './exit.ts';
import { type CommandName, commandHelp, commandNames, generalHelp } from './help.ts';
import { print } from './terminal/print.ts';

interface Command {
  run(args: readonly string[]): Promise<ExitStatus>;
}

/** Each is loaded only when it is called: the start of the program is felt at every call. */
const commands: Record<CommandName, () => Promise<Command>> = {
  check: () => import('./commands/check.ts'),
  outline: () => import('./commands/outline.ts'),
  toc: () => import('./commands/toc.ts'),
  indicators: () => import('./commands/indicators.ts'),
  join: () => import('./commands/join.ts'),
  preview: () => import('./commands/preview.ts'),
  references: () => import('./commands/references.ts'),
  renumber: () => import('./commands/renumber.ts'),
  rules: () => import('./commands/rules.ts'),
  library: () => import('./commands/library.ts'),
  lsp: () => import('./commands/lsp.ts'),
};

/** Runs one call of the program. Whatever goes wrong ends in one line on standard error and status 2. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await dispatch(args);
  } catch (error) {
    process.stderr.write(`guihua: ${reasonOf(error)}\n`);
    return 2;
  }
}

async function dispatch([first, ...rest]: readonly string[]): Promise<ExitStatus> {
  switch (first) {
    case undefined:
      throw new UsageError(`缺少命令，可用的命令：${known()}；guihua --help 显示说明`);
    case '--help':
    case '-h':
      return show(generalHelp());
    case '--version':
    case '-v':
      return show(`${(await import('./version.ts')).version}\n`);
    case 'help':
      return show(rest[0] === undefined ? generalHelp() : helpOf(commandNamed(rest[0])));
    default:
      return run(commandNamed(first), rest);
  }
}

async function run(name: CommandName, args: readonly string[]): Promise<ExitStatus> {
  if (args.includes('--help') || args.includes('-h')) return show(helpOf(name));
  const command = await commands[name]();
  return command.run(args);
}

function commandNamed(name: string): CommandName {
  const found = commandNames.find((command) => command === name);
  if (!found) throw new UsageError(`没有“${name}”这个命令，可用的命令：${known()}`);
  return found;
}

function helpOf(name: CommandName): string {
  return `用法：${commandHelp[name]}`;
}

function known(): string {
  return [...commandNames, 'help'].join('、');
}

function show(text: string): ExitStatus {
  print(text);
  return 0;
}
