import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The five reference documents, where they are at hand: they are not part of the repository. */
const folder = join(import.meta.dirname ?? __dirname, '../../../shared/plans');

export const plansAtHand = existsSync(folder);

export function planFiles(): string[] {
  return plansAtHand
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
}

export function readPlan(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Skips a suite, saying why, where the documents are missing. */
export function describeWithPlans(title: string, body: () => void): void {
  if (plansAtHand) describe(title, body);
  else
    describe.skip(`${title} (skipped: the reference documents are not at ../shared/plans)`, () =>
      it('needs them'));
}
