import { defaultSettings, type Settings } from '../../server/src/core/config/settings.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { parsePlan } from '../../server/src/core/parse.ts';
import { buildReport } from '../../server/src/core/report/build.ts';
import type { CheckedDraft, ReviewReport } from '../../server/src/core/report/model.ts';
import { createSource } from '../../server/src/core/text/source.ts';
import { library } from './library.ts';

export function checked(name: string, text: string, given: Partial<Settings> = {}): CheckedDraft {
  const settings = { ...defaultSettings, ...given };
  const plan = parsePlan(createSource(text));
  return { name, plan, settings, library, result: lint(plan, settings, library) };
}

/** Of one draft, on a day of its own. */
export function reportOn(text: string, given: Partial<Settings> = {}): ReviewReport {
  return buildReport([checked('草案.plan.md', text, given)], '2030-01-09');
}
