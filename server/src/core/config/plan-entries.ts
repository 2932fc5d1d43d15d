import { planEntryKeys, planEntrySetting, toPeriod } from './schema.ts';
import type { PlanEntry } from './settings.ts';

/** The entries that can be used; what is wrong with the others is told elsewhere. */
export function readPlanEntries(values: readonly unknown[]): PlanEntry[] {
  return values.flatMap((value, at) => {
    const entry = planEntrySetting.safeParse(usable(value));
    if (!entry.success) return [];
    if (typeof entry.data === 'string') return [{ file: entry.data, stated: {}, at }];
    const { file, period, ...rest } = entry.data;
    return [{ file, stated: { ...withoutGaps(rest), ...(period && { period: toPeriod(period) }) }, at }];
  });
}

/** A misspelt key does not cost the plan. */
function usable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => planEntryKeys.includes(key)));
}

export function readPlanNames(names: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, id]) =>
      typeof id === 'string' && name.trim() ? [[name, id]] : [],
    ),
  );
}

/** What is absent must not overwrite what the text says. */
function withoutGaps<T extends object>(value: T): { [Key in keyof T]: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as {
    [Key in keyof T]: NonNullable<T[Key]>;
  };
}
