import { rules } from '../rules/registry.generated.ts';
import type { RuleDefinition } from './rule.ts';

export function rulesNamed(ids: readonly string[]): RuleDefinition[] {
  return rules.filter(({ id }) => ids.includes(id));
}
