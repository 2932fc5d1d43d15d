import { type ReferencesJson, referencesJson } from '../../core/features/references-json.ts';
import { numberSequences } from '../../core/model/sequence.ts';
import { parsePlan } from '../../core/parse.ts';
import { resolveReferences } from '../../core/reference/resolve.ts';
import { createSource } from '../../core/text/source.ts';
import { shippedLibrary } from '../../node/shipped-plans.ts';
import { readArguments } from '../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../exit.ts';
import { readText } from '../read-text.ts';
import { referencesText } from '../references/text.ts';
import { print, printJson } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { Troubles } from '../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0)
    throw new UsageError('references 需要一个文件；- 表示标准输入');
  const troubles = new Troubles();
  const found = await referencesOf(path, troubles);
  troubles.print();
  if (found === null) return 2;
  if (options.format === 'json') printJson(found);
  else print(referencesText(found, styleFor(process.stdout)));
  return 0;
}

async function referencesOf(path: string, troubles: Troubles): Promise<ReferencesJson | null> {
  try {
    const { text } = await readText(path);
    const plan = parsePlan(createSource(text));
    return referencesJson(plan, resolveReferences(plan, shippedLibrary, numberSequences(plan)));
  } catch (error) {
    troubles.add(path, reasonOf(error));
    return null;
  }
}
