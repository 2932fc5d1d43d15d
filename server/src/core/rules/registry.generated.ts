import type { RuleDefinition } from '../lint/rule.ts';

export const rules: readonly RuleDefinition[] = [];
