import type { Severity, Term } from '../lint/rule.ts';
import { readPlanEntries, readPlanNames } from './plan-entries.ts';
import {
  fileSetting,
  periodSetting,
  severitySetting,
  termSetting,
  tocLevelsSetting,
  tocPagesSetting,
  toPeriod,
} from './schema.ts';
import type { FileEntry, ProjectSettings, Settings, TocSettings } from './settings.ts';

/** The settings that hold: the project file's before the editor's, so that a team shares one verdict. */
export function mergeSettings(editor: unknown, file: ProjectSettings | null): Settings {
  const own = readSettings(editor);
  return {
    rules: { ...own.rules, ...file?.rules },
    period: file?.period ?? own.period ?? null,
    terms: file?.terms ?? own.terms ?? [],
    toc: { ...own.toc, ...file?.toc },
  };
}

/** Takes from a value of any shape what can be used as settings and leaves the rest. */
export function readSettings(value: unknown): ProjectSettings {
  if (!isObject(value)) return {};
  const period = periodSetting.safeParse(value.period);
  return {
    ...(isObject(value.rules) && { rules: readRules(value.rules) }),
    ...(period.success && { period: toPeriod(period.data) }),
    ...(Array.isArray(value.terms) && { terms: readTerms(value.terms) }),
    ...(isObject(value.toc) && { toc: readToc(value.toc) }),
    ...(Array.isArray(value.referencePlans) && { referencePlans: readPlanEntries(value.referencePlans) }),
    ...(isObject(value.planNames) && { planNames: readPlanNames(value.planNames) }),
    ...(Array.isArray(value.files) && { files: readFileEntries(value.files) }),
  };
}

function readRules(rules: Record<string, unknown>): Record<string, Severity | 'off'> {
  const result: Record<string, Severity | 'off'> = {};
  for (const [id, value] of Object.entries(rules)) {
    const severity = severitySetting.safeParse(value);
    if (severity.success) result[id] = severity.data;
  }
  return result;
}

function readFileEntries(values: readonly unknown[]): FileEntry[] {
  return values.flatMap((value, at) => {
    const entry = fileSetting.safeParse(value);
    return entry.success ? [{ pattern: entry.data, at }] : [];
  });
}

function readTerms(values: readonly unknown[]): Term[] {
  return values.flatMap((value) => {
    const term = termSetting.safeParse(value);
    if (!term.success) return [];
    const { preferred, forbidden, note } = term.data;
    return [{ preferred, forbidden, ...(note !== undefined && { note }) }];
  });
}

function readToc({ levels, pages, updateOnSave }: Record<string, unknown>): TocSettings {
  const [listed, paged] = [tocLevelsSetting.safeParse(levels), tocPagesSetting.safeParse(pages)];
  return {
    ...(listed.success && { levels: listed.data }),
    ...(paged.success && { pages: paged.data }),
    ...(typeof updateOnSave === 'boolean' && { updateOnSave }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
