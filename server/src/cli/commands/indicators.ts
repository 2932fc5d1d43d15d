import { indicatorsJson } from '../../core/features/indicators-json.ts';
import { parsePlan } from '../../core/parse.ts';
import { createSource } from '../../core/text/source.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { indicatorsSheet } from '../indicators/sheet.ts';
import { indicatorsText } from '../indicators/text.ts';
import { unreadTables } from '../indicators/unread.ts';
import { readText } from '../read-text.ts';
import { print, printJson } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json', 'csv'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('indicators 需要一个文件；- 表示标准输入');
  const troubles = new Troubles();
  await list(path, options.format ?? 'text', troubles);
  troubles.print();
  return troubles.serious ? 2 : 0;
}

async function list(path: string, format: 'text' | 'json' | 'csv', troubles: Troubles): Promise<void> {
  const text = await readOrExplain(path, troubles);
  if (text === null) return;
  const plan = parsePlan(createSource(text));
  switch (format) {
    case 'json':
      return printJson(indicatorsJson(plan));
    case 'csv': {
      const unread = unreadTables(plan.tables);
      if (unread) troubles.warn(path, unread);
      return print(indicatorsSheet(plan.tables));
    }
    case 'text':
      return print(indicatorsText(plan.tables, styleFor(process.stdout)));
  }
}

async function readOrExplain(path: string, troubles: Troubles): Promise<string | null> {
  try {
    const { text } = await readText(path);
    return text;
  } catch (error) {
    troubles.add(path, reasonOf(error));
    return null;
  }
}
