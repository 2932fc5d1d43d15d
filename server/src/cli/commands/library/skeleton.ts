import { existsSync, writeFileSync } from 'node:fs';
import { newSkeleton } from '../../../core/features/skeleton.ts';
import { skeletonLevels } from '../../../core/features/skeleton-nodes.ts';
import { unknownPlan } from '../../../core/project/project-library.ts';
import { readArguments } from '../../arguments.ts';
import { type ExitStatus, reasonOf, UsageError } from '../../exit.ts';
import { findPlan } from '../../library/find-plan.ts';
import { libraryHere } from '../../library/library-here.ts';
import { print } from '../../terminal/print.ts';
import { Troubles } from '../../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { levels: skeletonLevels, output: 'text' });
  const [id, ...others] = paths;
  if (id === undefined || others.length > 0)
    throw new UsageError('library skeleton 需要一个规划的标识，见 guihua library list');
  const troubles = new Troubles();
  const library = await libraryHere(troubles);
  const plan = findPlan(library, id);
  const text = plan && newSkeleton(plan, library, { deepest: options.levels ?? 'section' });
  if (text === undefined) troubles.add('library skeleton', unknownPlan(id, library));
  else if (text === '') troubles.add('library skeleton', `${id} 没有可以套用的篇章`);
  else if (options.output === undefined) print(text);
  else save(options.output, text, troubles);
  troubles.print();
  return troubles.serious ? 2 : 0;
}

/** A draft is the work of weeks; nobody wants it replaced by an empty one. */
function save(file: string, text: string, troubles: Troubles): void {
  try {
    if (existsSync(file)) troubles.add(file, '文件已存在，请另取一个名称');
    else writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    troubles.add(file, reasonOf(error));
  }
}
