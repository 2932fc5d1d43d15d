import type { Library } from '../../../core/library/library.ts';
import type { ReferencePlan } from '../../../core/library/reference-plan.ts';
import { unknownPlan } from '../../../core/project/project-library.ts';
import { readArguments } from '../../arguments.ts';
import { type ExitStatus, UsageError } from '../../exit.ts';
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
  const plan = find(library, id);
  if (plan) show(plan, options.format ?? 'text');
  else troubles.add('library show', unknownPlan(id, library));
  troubles.print();
  return troubles.serious ? 2 : 0;
}

/** By its id, or by what people call it. */
function find(library: Library, name: string): ReferencePlan | undefined {
  return (
    library.find(name) ??
    library.plans.find(({ title, shortNames }) => title === name || shortNames.includes(name))
  );
}

function show(plan: ReferencePlan, format: 'text' | 'json'): void {
  const { text: _, ...index } = plan;
  if (format === 'json') printJson(index);
  else print(planText(plan, styleFor(process.stdout)));
}
