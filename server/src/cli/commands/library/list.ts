import type { Library } from '../../../core/library/library.ts';
import { type PlanSummary, summaryOf } from '../../../core/library/plan-summary.ts';
import { readArguments } from '../../arguments.ts';
import { type ExitStatus, UsageError } from '../../exit.ts';
import { libraryHere } from '../../library/library-here.ts';
import { yearsOf } from '../../library/words.ts';
import { draw, drawLines } from '../../terminal/columns.ts';
import { print, printJson } from '../../terminal/print.ts';
import { type Style, styleFor } from '../../terminal/style.ts';
import { Troubles } from '../../troubles.ts';

interface Listed extends PlanSummary {
  readonly source: 'shipped' | 'own';
  /** Where the text comes from. */
  readonly from: string;
  readonly shortNames: readonly string[];
}

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  if (paths.length > 0) throw new UsageError(`library list 不需要“${paths[0]}”`);
  const troubles = new Troubles();
  const plans = listed(await libraryHere(troubles));
  if (options.format === 'json') printJson({ plans });
  else print(table(plans, styleFor(process.stdout)));
  troubles.print();
  return troubles.serious ? 2 : 0;
}

function listed(library: Library): Listed[] {
  return library.plans.map((plan) => ({
    ...summaryOf(plan),
    source: library.isOwn(plan.id) ? 'own' : 'shipped',
    from: plan.source,
    shortNames: plan.shortNames,
  }));
}

function table(plans: readonly Listed[], style: Style): string {
  const column = (label: string, text: (plan: Listed) => string) => draw(label, false, plans.map(text));
  const count = (label: string, text: (plan: Listed) => number) =>
    draw(
      label,
      true,
      plans.map((plan) => String(text(plan))),
    );
  const { heads, lines } = drawLines([
    column('标识', ({ id }) => id),
    column('规划期', ({ period }) => yearsOf(period)),
    column('地区', ({ place }) => place),
    column('来源', ({ source }) => (source === 'own' ? '自备' : '附带')),
    count('章', ({ chapters }) => chapters),
    count('专栏', ({ boxes }) => boxes),
    count('指标', ({ indicators }) => indicators),
    draw(
      '标题',
      false,
      plans.map(({ title }) => title),
      80,
    ),
  ]);
  return `${[...heads.map(style.bold), ...lines].join('\n')}\n`;
}
