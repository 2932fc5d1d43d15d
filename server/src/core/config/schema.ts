import * as z from 'zod/mini';
import type { RuleDefinition } from '../lint/rule.ts';
import type { Period } from '../model/plan.ts';
import { namedPeriod, periodNames, periodOfYears } from './period.ts';
import { tocLevels, tocPages } from './settings.ts';

/** What the schema needs of a rule. */
export type RuleSummary = Pick<RuleDefinition, 'id' | 'title' | 'severity' | 'enabled'>;

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

const words = (key: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? `缺少 ${key.trim()}` : `${key}应为字符串`) })
    .check(z.refine((text) => text.trim() !== '', `${key}不能是空的`));

const listOf = (key: string, what: string) =>
  z.array(words(`${key} 的每一项`), { error: `${key} 应为数组：[ "${what}" ]` });

/** A file of the draft; * ? and ** stand for what they stand for elsewhere. */
export const fileSetting = words('files 的每一项').check(
  z.refine(
    (path) => !/^([\\/]|[A-Za-z]:)/.test(path) && !path.split(/[\\/]/).includes('..'),
    'files 的每一项应为本文件所在文件夹或其下级文件夹里的文件，如 "chapters/*.plan.md"',
  ),
);

/** A plan by its file alone, or with what its text does not say. */
const planEntry = z.strictObject({
  file: words('file ').check(
    z.describe('规划全文（.txt、.md，UTF-8 编码）、装有全文的文件夹，或索引（.json）的路径。'),
  ),
  title: z.optional(words('title ')).check(z.describe('规划的正式标题；不写则由全文读出。')),
  place: z.optional(words('place ')).check(z.describe('哪里的规划，如 "长沙市"；不写则由标题读出。')),
  period: z.optional(periodSetting).check(z.describe('规划期；不写则由全文读出。')),
  id: z.optional(words('id ')).check(z.describe('规划的标识；不写则如 "长沙市-15"。')),
  shortNames: z
    .optional(listOf('shortNames', '长沙纲要'))
    .check(z.describe('文稿里对这份规划的其他叫法；长沙“十五五”规划之类不必写。')),
  places: z.optional(listOf('places', '长沙县')).check(z.describe('所辖的县（市、区）。')),
});

export const planEntrySetting = z.union([words('路径'), planEntry], {
  error: 'referencePlans 的每一项应为路径，或 { "file": "路径", "title": "标题" }',
});

/** A term with the forms that are not to be written. */
export const termSetting = z
  .strictObject(
    {
      preferred: words('preferred ').check(z.describe('应当写成的词，如 "常住人口城镇化率"。')),
      forbidden: listOf('forbidden', '城镇化水平').check(
        z.minLength(1, 'forbidden 至少要有一项'),
        z.describe('不应写的词，如 "城镇化水平"。'),
      ),
      note: z.optional(words('note ')).check(z.describe('为什么，或依据哪份文件；提示时一并显示。')),
    },
    { error: 'terms 的每一项应为对象：{ "preferred": "常住人口城镇化率", "forbidden": ["城镇化水平"] }' },
  )
  .check(
    z.refine(
      ({ preferred, forbidden }) => !forbidden.some((form) => form.includes(preferred)),
      'forbidden 中的词不应含有 preferred，改了仍会再次提示',
    ),
  );

export const tocLevelsSetting = z
  .array(
    z.enum(tocLevels, {
      error: 'levels 的每一项只能是 "part"、"chapter"、"section"、"item"、"subitem" 或 "box"',
    }),
    { error: 'levels 应为数组：[ "part", "chapter", "section" ]' },
  )
  .check(z.minLength(1, 'levels 至少要有一项'));

export const tocPagesSetting = z.enum(tocPages, {
  error: 'pages 只能是 "keep"、"none" 或 "placeholder"',
});

const tocSetting = z.strictObject(
  {
    levels: z
      .optional(tocLevelsSetting)
      .check(
        z.describe(
          '目录列到哪几级：part 篇、chapter 章、section 节、item 一、、subitem （一）、box 专栏；不写则照目录现有的级别，新目录列篇章节。',
        ),
      ),
    pages: z
      .optional(tocPagesSetting)
      .check(z.describe('页码：keep 保留已有的（默认），none 不写，placeholder 写作“……×”，排版后再填。')),
    updateOnSave: z
      .optional(z.boolean({ error: 'updateOnSave 应为 true 或 false' }))
      .check(z.describe('保存时更新已有的目录（默认 false）。')),
  },
  { error: 'toc 应为对象：{ "levels": [ "part", "chapter" ] }' },
);

export const tocKeys = Object.keys(tocSetting.shape);

export const termKeys = ['preferred', 'forbidden', 'note'];

export const planEntryKeys = Object.keys(planEntry.shape);

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
      terms: z
        .optional(
          z.array(termSetting, {
            error: 'terms 应为数组：[ { "preferred": "常住人口城镇化率", "forbidden": ["城镇化水平"] } ]',
          }),
        )
        .check(z.describe('统一用词：应当写成的词和不应写的词，由规则 text/term 提示。')),
      toc: z.optional(tocSetting).check(z.describe('目录怎样写，见命令“生成或更新目录”。')),
      referencePlans: z
        .optional(z.array(planEntrySetting, { error: 'referencePlans 应为数组：[ "参考/长沙十五五.txt" ]' }))
        .check(z.describe('自备的参考规划：全文、文件夹或索引的路径，从本文件所在的文件夹算起。')),
      planNames: z
        .optional(
          z.record(z.string(), words('规划的标识'), {
            error: 'planNames 应为对象：{ "永州纲要": "yongzhou-14" }',
          }),
        )
        .check(z.describe('文稿里对参考规划的叫法，各指向一个规划的标识（见 guihua library list）。')),
      files: z
        .optional(
          z.array(fileSetting, { error: 'files 应为数组：[ "00-总则.plan.md", "chapters/*.plan.md" ]' }),
        )
        .check(
          z.describe(
            '一份文稿分成多个文件时，按顺序写出各个文件，合为一份检查；* 代表任意文字，** 代表任意层文件夹，同一项里的文件按名称排列（第2章在第10章之前）。',
          ),
        ),
    },
    { error: 'guihua.json 应为一个对象：{ … }' },
  );
}

function ruleSetting(rule: RuleSummary) {
  const preset = rule.enabled ? `默认 ${rule.severity}` : `默认 off，打开可设为 ${rule.severity}`;
  return z.optional(severitySetting).check(z.describe(`${rule.title}（${preset}）`));
}

/** JSON schema of guihua.json, for completion in the editor. */
export function projectFileSchema(rules: readonly RuleSummary[]): object {
  return { title: 'guihua.json', ...z.toJSONSchema(projectFile(rules), { target: 'draft-7' }) };
}
