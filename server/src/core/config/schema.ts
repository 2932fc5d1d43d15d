import * as z from 'zod/mini';
import type { RuleDefinition } from '../lint/rule.ts';
import type { Period } from '../model/plan.ts';
import { namedPeriod, periodNames, periodOfYears } from './period.ts';

/** What the schema needs of a rule. */
export type RuleSummary = Pick<RuleDefinition, 'id' | 'title' | 'severity'>;

export const severitySetting = z.enum(['off', 'hint', 'information', 'warning', 'error'], {
  error: '规则的级别只能是 "off"、"hint"、"information"、"warning" 或 "error"',
});

const year = z.int({ error: '年份应为整数' }).check(z.gte(1950, '年份过早'), z.lte(2100, '年份过晚'));

const periodYears = z
  .strictObject({ baseYear: year, targetYear: year })
  .check(
    z.refine((years) => years.baseYear < years.targetYear, 'baseYear（基期年）应早于 targetYear（目标年）'),
  );

export const periodSetting = z.union([z.enum(periodNames), periodYears], {
  error: 'period 应写作 "十五五" 这样的名称，或 { "baseYear": 2025, "targetYear": 2030 }',
});

export function toPeriod(setting: z.infer<typeof periodSetting>): Period {
  return typeof setting === 'string'
    ? namedPeriod(setting)
    : periodOfYears(setting.baseYear, setting.targetYear);
}

/** The one description of guihua.json: it validates the file, and the editor's JSON schema is made from it. */
export function projectFile(rules: readonly RuleSummary[]) {
  const severities = Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)]));
  return z.strictObject(
    {
      $schema: z.optional(z.string({ error: '$schema 应为字符串' })),
      rules: z
        .optional(z.strictObject(severities, { error: 'rules 应为对象：{ "规则": "级别" }' }))
        .check(z.describe('各条规则的级别；未写的规则取默认级别。')),
      period: z
        .optional(periodSetting)
        .check(z.describe('规划期：名称如 "十五五"，或基期年与目标年；不写则由标题推断。')),
    },
    { error: 'guihua.json 应为一个对象：{ … }' },
  );
}

function ruleSetting(rule: RuleSummary) {
  return z.optional(severitySetting).check(z.describe(`${rule.title}（默认 ${rule.severity}）`));
}

/** JSON schema of guihua.json, for completion in the editor. */
export function projectFileSchema(rules: readonly RuleSummary[]): object {
  return { title: 'guihua.json', ...z.toJSONSchema(projectFile(rules), { target: 'draft-7' }) };
}
