import type { RuleDefinition } from '../../core/lint/rule.ts';
import { severityNames } from '../../core/lint/severity-names.ts';
import { rules } from '../../core/rules/registry.generated.ts';
import { readArguments } from '../arguments.ts';
import { docsPage } from '../docs.ts';
import { type ExitStatus, UsageError } from '../exit.ts';
import { print, printJson } from '../terminal/print.ts';
import { styleFor } from '../terminal/style.ts';
import { pad, textWidth } from '../terminal/width.ts';

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { options, paths } = readArguments(args, { format: ['text', 'json'] });
  if (paths.length > 0) throw new UsageError(`rules 不需要文件“${paths[0]}”`);
  if (options.format === 'json') printJson({ rules: rules.map(describe) });
  else print(table());
  return 0;
}

function describe({ id, severity, enabled, title, fixable, safe, since }: RuleDefinition) {
  return { id, severity, enabled, title, fixable, safe, since, docs: docsPage(id) };
}

function table(): string {
  const style = styleFor(process.stdout);
  const rows = rules.map((rule) => [rule.id, level(rule), remedy(rule), rule.title]);
  const all = [['规则', '级别', '改法', '说明'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => textWidth(row[column]!))));
  const lines = all.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const [head, ...body] = lines;
  return `${style.bold(head!)}\n${body.join('\n')}\n\n共 ${rules.length} 条规则，逐条说明见 ${docsPage('<规则>')}\n`;
}

function level({ enabled, severity }: RuleDefinition): string {
  return enabled ? severityNames[severity] : '关闭';
}

function remedy(rule: RuleDefinition): string {
  if (rule.safe) return '自动';
  return rule.fixable ? '可选' : '';
}
