import type { ReferencePlan } from '../../../core/library/reference-plan.ts';
import { unknownPlan } from '../../../core/project/project-library.ts';
import { readArguments } from '../../arguments.ts';
import { type ExitStatus, UsageError } from '../../exit.ts';
import { findPlan } from '../../library/find-plan.ts';
import { libraryHere } from '../../library/library-here.ts';
import { planText } from '../../library/plan-text.ts';
import { print, printJson } from '../../terminal/print.ts';
import { styleFor } from '../../terminal/style.ts';
import { Troubles } from '../../troubles.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  const [id, ...others] = paths;
  if (id === undefined || others.length > 0)
    throw new UsageError('library show 需要一个规划的标识，见 guihua library list');
  const troubles = new Troubles();
  const library = await libraryHere(troubles);
  const plan = findPlan(library, id);
  if (plan) show(plan, options.format ?? 'text');
  else troubles.add('library show', unknownPlan(id, library));
  troubles.print();
  return troubles.serious ? 2 : 0;
}

function show(plan: ReferencePlan, format: 'text' | 'json'): void {
  const { text: _, ...index } = plan;
  if (format === 'json') printJson(index);
  else print(planText(plan, styleFor(process.stdout)));
}
